package jp.tsunagi.referral.notice.read;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.referral.notice.NoticeKind;
import jp.tsunagi.referral.notice.send.Failure;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A notice and what became of it. Read through Hibernate; a fold and the outbox write it. */
@Entity
@Immutable
@Table(name = "notice")
@SuppressWarnings("NullAway.Init")
class NoticeRow {
    @Id
    UUID id;

    UUID caseId;
    UUID center;

    @Enumerated(EnumType.STRING)
    NoticeKind kind;

    UUID recipient;
    LocalDate day;
    Instant sendFrom;
    int attempts;

    @Enumerated(EnumType.STRING)
    @Nullable
    Failure failure;

    @Nullable
    Instant sentAt;

    NoticeState state(Instant stale) {
        if (sentAt != null) {
            return NoticeState.SENT;
        }
        if (failure == Failure.NOT_WANTED) {
            return NoticeState.NOT_SENT;
        }
        if (!sendFrom.isAfter(stale)) {
            return NoticeState.GIVEN_UP;
        }
        return failure == null ? NoticeState.WAITING : NoticeState.FAILING;
    }
}
