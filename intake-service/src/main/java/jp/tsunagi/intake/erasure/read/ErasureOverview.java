package jp.tsunagi.intake.erasure.read;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.intake.erasure.ErasureEvent;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureApproved;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureConfirmed;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRefused;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRequested;
import jp.tsunagi.intake.erasure.ErasureEvent.HoldLifted;
import jp.tsunagi.intake.erasure.ErasureEvent.HoldSet;
import jp.tsunagi.intake.erasure.ErasureEvent.SubjectErased;
import jp.tsunagi.intake.erasure.ErasureReason;
import jp.tsunagi.intake.erasure.ErasureStatus;
import jp.tsunagi.intake.erasure.HoldReason;
import jp.tsunagi.intake.erasure.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * What a center's list shows of one child's erasure.
 *
 * @param id the stream's
 * @param number version of the stream that it shows
 * @param since when it was asked for last; before that when somebody first spoke of it
 * @param reason of the last request; null when nobody ever asked
 * @param requestedBy the account; null when nobody asked, or before two persons decided
 * @param decidedBy the account; null until then
 * @param refusal why it was refused; null when it was not
 * @param hold why it is forbidden for now; null when it is not
 * @param erasedOn the day on which the key was destroyed here; null until then
 * @param missing the contexts that have not confirmed what was asked for; none: nobody has to do anything
 */
public record ErasureOverview(
        UUID id,
        int number,
        UUID child,
        UUID center,
        ErasureStatus status,
        Instant since,
        @Nullable ErasureReason reason,
        @Nullable String requestedBy,
        @Nullable String decidedBy,
        @Nullable RefusalReason refusal,
        @Nullable HoldReason hold,
        @Nullable LocalDate erasedOn,
        Set<Context> missing) {
    /** Folds an erasure's events into its row. */
    public static final Projection<ErasureOverview, ErasureEvent> PROJECTION = ErasureOverview::project;

    public ErasureOverview {
        missing = Set.copyOf(missing);
    }

    private static ErasureOverview project(@Nullable ErasureOverview row, Recorded<? extends ErasureEvent> recorded) {
        int number = Math.toIntExact(recorded.number());
        return switch (recorded.event()) {
            case ErasureRequested e ->
                new ErasureOverview(
                        recorded.stream(),
                        number,
                        e.child(),
                        e.center(),
                        ErasureStatus.REQUESTED,
                        recorded.recordedAt(),
                        e.reason(),
                        e.requestedBy(),
                        null,
                        null,
                        row == null ? null : row.hold(),
                        null,
                        e.awaited());
            case ErasureApproved e ->
                known(row)
                        .decided(
                                number,
                                ErasureStatus.APPROVED,
                                e.approvedBy(),
                                null,
                                known(row).missing());
            case ErasureRefused e ->
                known(row).decided(number, ErasureStatus.REFUSED, e.refusedBy(), e.reason(), Set.of());
            case HoldSet e ->
                row == null
                        ? new ErasureOverview(
                                recorded.stream(),
                                number,
                                e.child(),
                                e.center(),
                                ErasureStatus.KEPT,
                                recorded.recordedAt(),
                                null,
                                null,
                                null,
                                null,
                                e.reason(),
                                null,
                                Set.of())
                        : row.held(number, e.reason());
            case HoldLifted _ -> known(row).held(number, null);
            case SubjectErased e -> known(row).confirmed(number, Context.INTAKE, e.erasedOn());
            case ErasureConfirmed e ->
                known(row).confirmed(number, e.context(), known(row).erasedOn());
        };
    }

    private static ErasureOverview known(@Nullable ErasureOverview row) {
        return requireNonNull(row, "nobody spoke of it");
    }

    private ErasureOverview decided(
            int version,
            ErasureStatus decision,
            @Nullable String by,
            @Nullable RefusalReason refused,
            Set<Context> awaited) {
        return new ErasureOverview(
                id, version, child, center, decision, since, reason, requestedBy, by, refused, hold, erasedOn, awaited);
    }

    private ErasureOverview held(int version, @Nullable HoldReason now) {
        return new ErasureOverview(
                id,
                version,
                child,
                center,
                status,
                since,
                reason,
                requestedBy,
                decidedBy,
                refusal,
                now,
                erasedOn,
                missing);
    }

    private ErasureOverview confirmed(int version, Context context, @Nullable LocalDate erased) {
        return new ErasureOverview(
                id,
                version,
                child,
                center,
                // Before two persons decided, a request was carried out at once.
                ErasureStatus.APPROVED,
                since,
                reason,
                requestedBy,
                decidedBy,
                refusal,
                hold,
                erased,
                missing.stream().filter(other -> other != context).collect(toSet()));
    }
}
