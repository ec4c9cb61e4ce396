package jp.tsunagi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TestTokensTest {
    @Test
    void a_token_says_who_for_whom_and_in_which_roles() throws Exception {
        var claims = claims(TestTokens.of("somebody", "operator", "auditor"));

        assertThat(claims.get("sub").textValue()).isEqualTo("somebody");
        assertThat(claims.get("aud").textValue()).isEqualTo("tsunagi-api");
        assertThat(claims.get("iss").textValue()).endsWith("/realms/tsunagi");
        assertThat(claims.at("/realm_access/roles"))
                .extracting(JsonNode::textValue)
                .containsExactly("operator", "auditor");
        assertThat(Instant.ofEpochSecond(claims.get("exp").longValue())).isAfter(Instant.now());
    }

    @Test
    void a_token_can_be_for_somebody_else_or_out_of_time() throws Exception {
        assertThat(claims(TestTokens.forAudience("other", "somebody"))
                        .get("aud")
                        .textValue())
                .isEqualTo("other");
        assertThat(Instant.ofEpochSecond(
                        claims(TestTokens.expired("somebody")).get("exp").longValue()))
                .isBefore(Instant.now());
    }

    /** The claims, after the signature was found to be ours. */
    private static JsonNode claims(String token) throws Exception {
        var parts = token.split("\\.", -1);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(TestTokens.publicKey()))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
    }
}
