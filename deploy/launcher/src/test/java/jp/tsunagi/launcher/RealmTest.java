package jp.tsunagi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import jp.tsunagi.demo.plan.Zone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RealmTest {
    private final JsonNode realm = read();

    @Test
    void every_role_of_the_platform_is_there() {
        assertThat(realm.at("/roles/realm").findValuesAsText("name"))
                .containsExactlyInAnyOrder(
                        "consultant",
                        "center-manager",
                        "local-coordinator",
                        "municipal-officer",
                        "training-manager",
                        "prefecture-officer",
                        "auditor",
                        "operator",
                        "municipal-system",
                        "prefecture-system",
                        "platform-service");
    }

    @Test
    void the_demo_accounts_have_the_ids_that_oversight_assigns() {
        var accounts = people();
        assertThat(accounts)
                .extracting(account -> account.get("username").asText())
                .containsExactly(
                        "operator",
                        "officer.shiga",
                        "manager.otsu",
                        "consultant.otsu",
                        "consultant.kusatsu",
                        "officer.kyoto",
                        "consultant.kyoto",
                        "coordinator.otsu",
                        "officer.otsu",
                        "trainer.shiga",
                        "auditor",
                        "coordinator.konan",
                        "coordinator.koka",
                        "coordinator.higashiomi",
                        "coordinator.koto",
                        "coordinator.kohoku",
                        "coordinator.kosei");
        for (int i = 0; i < accounts.size(); i++) {
            assertThat(accounts.get(i).get("id").asText()).isEqualTo("00000000-0000-4000-8000-%012x".formatted(i + 1));
        }
    }

    @Test
    void every_zone_of_the_demo_has_its_coordinator() {
        for (var zone : Zone.values()) {
            assertThat(realm.get("users")).anySatisfy(account -> {
                assertThat(account.get("username").asText()).isEqualTo(zone.account());
                assertThat(account.get("realmRoles").toString()).contains("\"local-coordinator\"");
            });
        }
    }

    @Test
    void only_the_operator_is_operator() {
        for (var account : people()) {
            var roles = account.get("realmRoles").toString();
            assertThat(roles.contains("\"operator\""))
                    .isEqualTo(account.get("username").asText().equals("operator"));
        }
    }

    @Test
    void the_password_of_every_demo_account_is_demo() throws Exception {
        var json = new ObjectMapper();
        for (var account : people()) {
            var credential = account.at("/credentials/0");
            var data = json.readTree(credential.get("credentialData").asText());
            var secret = json.readTree(credential.get("secretData").asText());
            var stored = Base64.getDecoder().decode(secret.get("value").asText());
            var salt = Base64.getDecoder().decode(secret.get("salt").asText());
            var key = new PBEKeySpec(
                    "demo".toCharArray(), salt, data.get("hashIterations").asInt(), stored.length * 8);

            assertThat(data.get("algorithm").asText()).isEqualTo("pbkdf2-sha512");
            assertThat(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                            .generateSecret(key)
                            .getEncoded())
                    .isEqualTo(stored);
        }
    }

    @Test
    void only_the_command_line_takes_passwords_directly() {
        for (var client : realm.get("clients")) {
            assertThat(client.get("directAccessGrantsEnabled").asBoolean())
                    .isEqualTo(client.get("clientId").asText().equals("tsunagi-cli"));
            assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
        }
    }

    @Test
    void every_client_gives_tokens_for_our_services() {
        assertThat(realm.get("clients")).hasSize(6).allSatisfy(client -> {
            var mapper = client.at("/protocolMappers/0");
            assertThat(mapper.get("protocolMapper").asText()).isEqualTo("oidc-audience-mapper");
            assertThat(mapper.at("/config/included.custom.audience").asText()).isEqualTo("tsunagi-api");
            assertThat(mapper.at("/config/access.token.claim").asText()).isEqualTo("true");
        });
    }

    @Test
    void each_service_has_a_client_of_its_own_that_may_what_is_for_services_and_nothing_else() {
        for (var service : Part.services()) {
            var name = service.id() + "-service";
            assertThat(realm.get("clients"))
                    .filteredOn(client -> client.get("clientId").asText().equals(name))
                    .singleElement()
                    .satisfies(client -> {
                        assertThat(client.get("secret").asText())
                                .isEqualTo("${TSUNAGI_%s_SERVICE_SECRET}".formatted(service.name()));
                        assertThat(client.get("serviceAccountsEnabled").asBoolean())
                                .isTrue();
                        assertThat(client.get("standardFlowEnabled").asBoolean())
                                .isFalse();
                    });
            assertThat(realm.get("users"))
                    .filteredOn(account ->
                            account.path("serviceAccountClientId").asText().equals(name))
                    .singleElement()
                    .satisfies(account ->
                            assertThat(account.get("realmRoles").toString()).isEqualTo("[\"platform-service\"]"));
        }
    }

    @Test
    void staff_web_keeps_a_secret_of_the_installation_and_proves_its_codes() {
        var staffWeb = realm.at("/clients/0");
        assertThat(staffWeb.get("clientId").asText()).isEqualTo("staff-web");
        assertThat(staffWeb.get("publicClient").asBoolean()).isFalse();
        assertThat(staffWeb.get("secret").asText()).isEqualTo("${TSUNAGI_STAFF_WEB_SECRET}");
        assertThat(staffWeb.at("/attributes/pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        for (var redirect : staffWeb.get("redirectUris")) {
            assertThat(redirect.asText()).matches("http://(127\\.0\\.0\\.1|localhost)/signed-in");
        }
    }

    @Test
    void guessing_is_slowed_down_and_tokens_live_five_minutes() {
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.get("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(realm.get("passwordPolicy").asText()).contains("length(12)");
        assertThat(List.of("registrationAllowed", "resetPasswordAllowed"))
                .noneMatch(setting -> realm.get(setting).asBoolean());
    }

    private List<JsonNode> people() {
        return StreamSupport.stream(realm.get("users").spliterator(), false)
                .filter(account -> !account.has("serviceAccountClientId"))
                .toList();
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper()
                    .readTree(Files.readString(Path.of("..", "keycloak", "tsunagi-realm.json"), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
