package jp.tsunagi.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseSecretTest {

    @Test
    void passwords_differ_by_role_and_by_installation_and_are_the_same_the_next_time() {
        var secret = new DatabaseSecret("of this installation");

        assertThat(secret.passwordOf("intake_app"))
                .isEqualTo(new DatabaseSecret("of this installation").passwordOf("intake_app"))
                .isNotEqualTo(secret.passwordOf("intake_owner"))
                .isNotEqualTo(DatabaseSecret.random().passwordOf("intake_app"))
                .hasSize(43);
    }

    @Test
    void a_password_is_the_hmac_of_the_role() {
        // Computed with: printf intake_app | openssl dgst -sha256 -hmac secret -binary | base64url
        assertThat(new DatabaseSecret("secret").passwordOf("intake_app"))
                .isEqualTo("xF7IJwy6czo5KGlZQ6JZxB9qQWPcL5fjXEjkYyz9Tys");
    }

    @Test
    void a_secret_does_not_print_itself() {
        assertThat(new DatabaseSecret("hidden").toString()).doesNotContain("hidden");
    }
}
