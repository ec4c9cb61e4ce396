package jp.tsunagi.referral.notice.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.referral.notice.NoticeKind;
import jp.tsunagi.referral.notice.send.Failure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A notice as it is shown. */
@Schema(description = "連絡メール / A notice by e-mail")
public record NoticeItem(
        UUID id,
        UUID caseId,
        NoticeKind kind,

        @Schema(description = "送信先の機関 / The body that is told")
        UUID recipient,

        @Schema(
                description =
                        "回答期限、回答・再開の日、またはフォローアップの期日 / Last day for an answer, day of answer or reopening, or due day")
        LocalDate day,

        @Schema(description = "送信を始める時刻 / The moment from which it is sent")
        Instant sendFrom,

        NoticeState state,

        @Schema(description = "送信を試みた回数 / How often it was tried")
        int attempts,

        @Schema(description = "最後に送信できなかった理由 / Why it failed when it was last tried") @Nullable
        Failure failure,

        @Nullable Instant sentAt) {
    static NoticeItem of(NoticeRow row, Instant stale) {
        return new NoticeItem(
                row.id,
                row.caseId,
                row.kind,
                row.recipient,
                row.day,
                row.sendFrom,
                row.state(stale),
                row.attempts,
                row.failure,
                row.sentAt);
    }
}
