package jp.tsunagi.intake.erasure.read;

import static jp.tsunagi.testing.ProjectionSpecification.STREAM;
import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.intake.erasure.Erasure;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureConfirmed;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRequested;
import jp.tsunagi.intake.erasure.ErasureEvent.SubjectErased;
import jp.tsunagi.intake.erasure.ErasureReason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasureOverviewTest {
    private static final Instant AT = Instant.parse("2026-11-28T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final UUID CHILD = UUID.randomUUID();
    private static final UUID CENTER = UUID.randomUUID();
    private static final ErasureRequested REQUESTED = new ErasureRequested(
            CHILD, CENTER, "25", ErasureReason.FAMILY_REQUEST, Set.of(Context.INTAKE, Context.REFERRAL));

    @Test
    void at_first_everybody_is_missing() {
        specify(ErasureOverview.PROJECTION, Erasure.EVENTS)
                .at(AT)
                .given(REQUESTED)
                .then(new ErasureOverview(
                        STREAM,
                        1,
                        CHILD,
                        CENTER,
                        ErasureReason.FAMILY_REQUEST,
                        AT,
                        null,
                        Set.of(Context.INTAKE, Context.REFERRAL)));
    }

    @Test
    void it_is_over_when_nobody_is_missing() {
        specify(ErasureOverview.PROJECTION, Erasure.EVENTS)
                .at(AT)
                .given(
                        REQUESTED,
                        new SubjectErased(CHILD, "25", List.of(), TODAY),
                        new ErasureConfirmed(Context.REFERRAL))
                .then(new ErasureOverview(STREAM, 3, CHILD, CENTER, ErasureReason.FAMILY_REQUEST, AT, TODAY, Set.of()));
    }
}
