package jp.tsunagi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jp.tsunagi.contracts.Contracts;
import jp.tsunagi.contracts.oversight.StaffLeft;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicEventsPageTest {
    @Test
    void the_page_of_public_events_lists_them_all() {
        CommittedFile.at("docs/events.md").is(PublicEventsPage.markdown());
    }

    @Test
    void an_event_says_when_it_comes_and_what_is_in_it() {
        var contract = Contracts.of(StaffLeft.class);

        assertThat(PublicEventsPage.event(contract, PublicEventsPage.schema(contract)))
                .isEqualTo("""

                        ### Staff left

                        An assignment ends (離任).

                        `jp.tsunagi.oversight.staff-left.v1`

                        | field | form | meaning |
                        |---|---|---|
                        | `assignment` | id | The assignment that ends. |
                        | `subject` | text | The account, as the opaque sub of the identity provider; never a name or an address. |
                        | `leftOn` | date | The first day in Japan on which it no longer holds; today means at once. |
                        """);
    }

    @Test
    void a_field_without_a_meaning_is_noticed() {
        var contract = Contracts.of(StaffLeft.class);
        var schema = PublicEventsPage.schema(contract);
        ((ObjectNode) schema.at("/properties/leftOn")).remove("description");

        assertThatThrownBy(() -> PublicEventsPage.event(contract, schema)).hasMessageContaining("leftOn");
    }
}
