package jp.tsunagi.intake.erasure.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureConfirmed;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRequested;
import jp.tsunagi.intake.erasure.ErasureEvent.SubjectErased;
import jp.tsunagi.intake.erasure.ErasureReason;
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
    void why_and_who_has_confirmed_stays_at_home() {
        assertThat(ErasureContract.translate(new ErasureRequested(
                        CHILD, UUID.randomUUID(), "25", ErasureReason.RETENTION_ENDED, Set.of(Context.INTAKE))))
                .isEmpty();
        assertThat(ErasureContract.translate(new ErasureConfirmed(Context.REFERRAL)))
                .isEmpty();
    }
}
