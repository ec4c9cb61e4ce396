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
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureConfirmed;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRequested;
import jp.tsunagi.intake.erasure.ErasureEvent.SubjectErased;
import jp.tsunagi.intake.erasure.ErasureReason;
import org.jspecify.annotations.Nullable;

/**
 * What a center's list shows of one erasure.
 *
 * @param id the stream's
 * @param number version of the stream that it shows
 * @param erasedOn the day on which the key was destroyed here; null until then
 * @param missing the contexts that have not confirmed; none: it is over
 */
public record ErasureOverview(
        UUID id,
        int number,
        UUID child,
        UUID center,
        ErasureReason reason,
        Instant requestedAt,
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
                        e.reason(),
                        recorded.recordedAt(),
                        null,
                        e.awaited());
            case SubjectErased e -> known(row).confirmed(number, Context.INTAKE, e.erasedOn());
            case ErasureConfirmed e ->
                known(row).confirmed(number, e.context(), known(row).erasedOn());
        };
    }

    private static ErasureOverview known(@Nullable ErasureOverview row) {
        return requireNonNull(row, "nobody asked for it");
    }

    private ErasureOverview confirmed(int version, Context context, @Nullable LocalDate erased) {
        return new ErasureOverview(
                id,
                version,
                child,
                center,
                reason,
                requestedAt,
                erased,
                missing.stream().filter(other -> other != context).collect(toSet()));
    }
}
