package jp.tsunagi.contracts;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** That asyncapi.yaml says what the catalogue says; that it is an AsyncAPI document is for asyncapi-check to find. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AsyncApiTest {
    private final JsonNode document = read();

    @Test
    void its_channels_are_the_topics_of_the_contexts() {
        assertEquals(
                Arrays.stream(Context.values()).collect(toMap(Context::word, Context::topic)),
                document.path("channels")
                        .propertyStream()
                        .collect(toMap(
                                Map.Entry::getKey,
                                channel -> channel.getValue().path("address").asText())));
    }

    @Test
    void its_messages_are_the_contracts() {
        assertEquals(
                Contracts.all().stream().map(AsyncApiTest::described).collect(toSet()),
                document.path("channels")
                        .propertyStream()
                        .flatMap(channel -> channel.getValue()
                                .path("messages")
                                .valueStream()
                                .map(reference -> message(reference.path("$ref").asText()))
                                .map(message -> described(channel.getValue(), message)))
                        .collect(toSet()));
    }

    @Test
    void each_context_publishes_every_message_of_its_channel() {
        assertEquals(messagesOfChannels(), messagesOf("send"));
    }

    @Test
    void somebody_reads_every_message() {
        assertEquals(messagesOfChannels(), messagesOf("receive"));
    }

    @Test
    void its_messages_may_come_from_every_context_and_no_other() {
        assertEquals(
                Arrays.stream(Context.values()).map(Context::source).collect(toSet()),
                document.at("/components/messageTraits/cloudEvent/headers/properties/ce_source/enum")
                        .valueStream()
                        .map(JsonNode::asText)
                        .collect(toSet()));
    }

    private Set<String> messagesOfChannels() {
        return document.path("channels")
                .propertyStream()
                .flatMap(channel -> channel.getValue()
                        .path("messages")
                        .propertyStream()
                        .map(message -> "#/channels/" + channel.getKey() + "/messages/" + message.getKey()))
                .collect(toSet());
    }

    private Set<String> messagesOf(String action) {
        return document.path("operations")
                .valueStream()
                .filter(operation -> operation.path("action").asText().equals(action))
                .flatMap(operation -> operation.path("messages").valueStream())
                .map(reference -> reference.path("$ref").asText())
                .collect(toSet());
    }

    private JsonNode message(String reference) {
        return document.at(reference.substring(1));
    }

    private static Set<String> described(Contract<?> contract) {
        return Set.of(
                "topic " + contract.topic(),
                "name " + contract.type(),
                "ce_type " + contract.type(),
                "ce_dataschema " + contract.dataSchema(),
                "payload " + contract.schemaResource());
    }

    private static Set<String> described(JsonNode channel, JsonNode message) {
        JsonNode headers = message.at("/headers/properties");
        return Set.of(
                "topic " + channel.path("address").asText(),
                "name " + message.path("name").asText(),
                "ce_type " + headers.at("/ce_type/const").asText(),
                "ce_dataschema " + headers.at("/ce_dataschema/const").asText(),
                "payload /" + message.at("/payload/$ref").asText());
    }

    private static JsonNode read() {
        try (InputStream resource = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(Objects.requireNonNull(resource));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
