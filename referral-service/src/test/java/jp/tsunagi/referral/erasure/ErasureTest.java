package jp.tsunagi.referral.erasure;

import static jp.tsunagi.testing.DeciderSpecification.specify;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.referral.erasure.ErasureCommand.ConfirmErasure;
import jp.tsunagi.referral.erasure.ErasureEvent.ErasureConfirmed;
import jp.tsunagi.referral.erasure.ErasureState.Confirmed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasureTest {
    private static final UUID CHILD = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final ConfirmErasure CONFIRM = new ConfirmErasure(CHILD, "25", TODAY);

    @Test
    void it_is_confirmed_once() {
        specify(new Erasure(), Erasure.EVENTS).when(CONFIRM).then(new ErasureConfirmed(CHILD, "25", TODAY));
        specify(new Erasure(), Erasure.EVENTS)
                .given(new ErasureConfirmed(CHILD, "25", TODAY))
                .when(CONFIRM)
                .thenNothing();
    }

    @Test
    void no_body_holds_it() {
        assertThat(Erasure.tenancy(new Confirmed("25"))).isEqualTo(new Tenancy("25", null, null));
    }
}
