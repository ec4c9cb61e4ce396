package jp.tsunagi.intake.child.publish;

import static jp.tsunagi.intake.child.Children.ASSESSED;
import static jp.tsunagi.intake.child.Children.CENTER;
import static jp.tsunagi.intake.child.Children.CHILD;
import static jp.tsunagi.intake.child.Children.ENDED;
import static jp.tsunagi.intake.child.Children.ENDED_ON;
import static jp.tsunagi.intake.child.Children.IDENTIFIED;
import static jp.tsunagi.intake.child.Children.KNOWN_SINCE;
import static jp.tsunagi.intake.child.Children.MOVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Set;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.ChildFactsRecorded;
import jp.tsunagi.contracts.intake.LifeStage;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.contracts.intake.ScoreBand;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChildContractTest {
    @Test
    void the_world_hears_of_a_child_without_a_name() {
        assertThat(ChildContract.translate(IDENTIFIED))
                .isEqualTo(new ChildFactsRecorded(
                        CHILD,
                        CENTER,
                        "25201",
                        KNOWN_SINCE,
                        YearMonth.of(2018, 4),
                        LifeStage.PRESCHOOL,
                        Set.of(),
                        ScoreBand.NONE,
                        false,
                        true,
                        null,
                        LivingPlace.HOME,
                        null,
                        null));
    }

    @Test
    void everything_that_happens_tells_all_of_it_again() {
        assertThat(ChildContract.translate(ENDED))
                .isEqualTo(new ChildFactsRecorded(
                        CHILD,
                        CENTER,
                        "25206",
                        ENDED_ON,
                        YearMonth.of(2018, 4),
                        LifeStage.PRIMARY,
                        Set.of(CareItem.VENTILATOR, CareItem.TRACHEOSTOMY, CareItem.SUCTION, CareItem.OUTSIDE_SCORE),
                        ScoreBand.FROM_16,
                        true,
                        true,
                        null,
                        LivingPlace.HOME,
                        ENDED_ON,
                        "2021-04-01"));
        assertThat(ChildContract.translate(ASSESSED).municipality()).isEqualTo("25201");
        assertThat(ChildContract.translate(MOVED).municipality()).isEqualTo("25206");
    }
}
