package jp.tsunagi.demo.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.HashSet;
import jp.tsunagi.demo.plan.Act;
import jp.tsunagi.demo.plan.DemoPlan;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestsTest {
    private final DemoPlan plan = DemoPlan.of(DemoPlan.SEED, LocalDate.of(2026, 11, 23));
    private final Requests requests = new Requests(new Known() {
        @Override
        public String id(String key) {
            return "id-of-" + key;
        }

        @Override
        public String version(String key) {
            return "\"1\"";
        }
    });

    @Test
    void the_same_plan_is_the_same_requests_byte_for_byte() throws Exception {
        var json = new JsonMapper();
        var again = DemoPlan.of(DemoPlan.SEED, LocalDate.of(2026, 11, 23)).steps();
        var steps = plan.steps();
        for (int i = 0; i < steps.size(); i++) {
            var request = requests.of(steps.get(i).act());
            assertThat(json.writeValueAsString(request.body()))
                    .isEqualTo(json.writeValueAsString(
                            requests.of(again.get(i).act()).body()));
        }
    }

    @Test
    void a_change_of_a_child_names_the_version_it_builds_on() {
        assertThat(plan.steps()).allSatisfy(step -> {
            if (step.act() instanceof Act.AssessCare || step.act() instanceof Act.ChangeResidence) {
                assertThat(requests.of(step.act()).ifMatch()).isEqualTo("\"1\"");
            }
        });
    }

    @Test
    void nothing_is_asked_for_before_the_step_that_makes_it_known() {
        var known = new HashSet<String>();
        var strict = new Requests(new Known() {
            @Override
            public String id(String key) {
                assertThat(known).contains(key);
                return key;
            }

            @Override
            public String version(String key) {
                assertThat(known).contains(key);
                return key;
            }
        });
        for (var step : plan.steps()) {
            assertThat(strict.of(step.act()).path()).startsWith("/api/");
            Requests.subject(step.act()).ifPresent(known::add);
            switch (step.act()) {
                case Act.FindCase act -> known.add(act.coordination());
                case Act.FindFollowUps act -> act.followUps().forEach(followUp -> known.add(followUp.key()));
                default -> assertThat(step.account()).isNotBlank();
            }
        }
    }
}
