package jp.tsunagi.intake.erasure.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureApproved;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureConfirmed;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRefused;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRequested;
import jp.tsunagi.intake.erasure.ErasureEvent.HoldLifted;
import jp.tsunagi.intake.erasure.ErasureEvent.HoldSet;
import jp.tsunagi.intake.erasure.ErasureEvent.SubjectErased;
import jp.tsunagi.intake.erasure.ErasureReason;
import jp.tsunagi.intake.erasure.HoldEnd;
import jp.tsunagi.intake.erasure.HoldReason;
import jp.tsunagi.intake.erasure.RefusalReason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasureContractTest {
    private static final UUID CHILD = UUID.randomUUID();
    private static final UUID CONSULTATION = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void others_hear_whom_to_erase() {
        assertThat(ErasureContract.translate(new SubjectErased(CHILD, "25", List.of(CONSULTATION), TODAY)))
                .contains(new jp.tsunagi.contracts.intake.SubjectErased(CHILD, "25", List.of(CONSULTATION), TODAY));
    }

    @Test
    void why_who_decided_and_who_has_confirmed_stays_at_home() {
        assertThat(ErasureContract.translate(new ErasureRequested(
                        CHILD,
                        UUID.randomUUID(),
                        "25",
                        ErasureReason.RETENTION_ENDED,
                        Set.of(Context.INTAKE),
                        "clerk")))
                .isEmpty();
        assertThat(ErasureContract.translate(new ErasureApproved("manager", false)))
                .isEmpty();
        assertThat(ErasureContract.translate(new ErasureRefused("manager", RefusalReason.STILL_SUPPORTED)))
                .isEmpty();
        assertThat(ErasureContract.translate(
                        new HoldSet(CHILD, UUID.randomUUID(), "25", HoldReason.ABUSE_RESPONSE, "manager")))
                .isEmpty();
        assertThat(ErasureContract.translate(new HoldLifted(HoldEnd.REASON_ENDED, "manager")))
                .isEmpty();
        assertThat(ErasureContract.translate(new ErasureConfirmed(Context.REFERRAL)))
                .isEmpty();
    }
}
