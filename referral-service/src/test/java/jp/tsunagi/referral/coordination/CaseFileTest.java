package jp.tsunagi.referral.coordination;

import static jp.tsunagi.referral.coordination.Cases.CENTER;
import static jp.tsunagi.referral.coordination.Cases.KONAN;
import static jp.tsunagi.referral.coordination.Cases.KUSATSU;
import static jp.tsunagi.referral.coordination.Cases.OPENED;
import static jp.tsunagi.referral.coordination.Cases.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Sealed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseFileTest {
    private final CaseFile handedOff = CaseFile.of(OPENED).heldBy(KONAN, KUSATSU, TODAY);

    @Test
    void on_the_day_of_a_handoff_both_bodies_were_responsible_and_on_every_other_day_one() {
        var closed = handedOff.closed(TODAY.plusDays(9));

        assertThat(responsible(closed, OPENED.openedOn().minusDays(1))).isEmpty();
        assertThat(responsible(closed, OPENED.openedOn())).containsExactly(CENTER);
        assertThat(responsible(closed, TODAY.minusDays(1))).containsExactly(CENTER);
        assertThat(responsible(closed, TODAY)).containsExactly(CENTER, KONAN);
        assertThat(responsible(closed, TODAY.plusDays(9))).containsExactly(KONAN);
        assertThat(responsible(closed, TODAY.plusDays(10))).isEmpty();
    }

    @Test
    void advice_stays_in_the_order_in_which_it_was_asked_for() {
        var first = Advice.asked(UUID.randomUUID(), KONAN, TODAY, new Sealed("v1.1.first"));
        var second = Advice.asked(UUID.randomUUID(), KONAN, TODAY, new Sealed("v1.1.second"));
        var answer = new Advice.Answer(TODAY, new Sealed("v1.1.answer"));

        assertThat(handedOff
                        .with(first)
                        .with(second)
                        .answered(first.id(), answer)
                        .advice())
                .containsExactly(first.answered(answer), second);
    }

    private static List<UUID> responsible(CaseFile file, LocalDate day) {
        return file.tenures().stream()
                .filter(tenure -> tenure.covers(day))
                .map(Tenure::body)
                .toList();
    }
}
