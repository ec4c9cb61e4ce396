package jp.tsunagi.intake.desk;

import static jp.tsunagi.testing.DeciderSpecification.specify;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.intake.desk.DeskCommand.TellContactPoint;
import jp.tsunagi.intake.desk.DeskEvent.ContactPointTold;
import jp.tsunagi.intake.desk.DeskState.Told;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskTest {
    private static final UUID CENTER = UUID.randomUUID();
    private static final ContactPoint BOTH = new ContactPoint("077-000-0000", "desk@example.jp");
    private static final ContactPoint TELEPHONE = new ContactPoint("077-000-0000", null);
    private static final ContactPointTold TOLD = new ContactPointTold(CENTER, "25", BOTH);

    @Test
    void how_a_center_is_reached_is_said_and_changed() {
        specify(new Desk(), Desk.EVENTS)
                .when(new TellContactPoint(CENTER, "25", BOTH))
                .then(TOLD);
        specify(new Desk(), Desk.EVENTS)
                .given(TOLD)
                .when(new TellContactPoint(CENTER, "25", TELEPHONE))
                .then(new ContactPointTold(CENTER, "25", TELEPHONE));
    }

    @Test
    void the_same_again_changes_nothing() {
        specify(new Desk(), Desk.EVENTS)
                .given(TOLD)
                .when(new TellContactPoint(CENTER, "25", BOTH))
                .thenNothing();
    }

    @Test
    void its_center_holds_it() {
        assertThat(Desk.tenancy(new Told(TOLD))).isEqualTo(new Tenancy("25", CENTER, null));
    }
}
