package jp.tsunagi.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.Contract;
import jp.tsunagi.contracts.Contracts;
import jp.tsunagi.stack.DatabaseRole;
import jp.tsunagi.stack.Folders;
import jp.tsunagi.stack.KeyFile;
import jp.tsunagi.stack.ServiceDatabase;
import jp.tsunagi.stack.TestStack;
import org.jspecify.annotations.Nullable;

/**
 * What a service needs around it in tests: a database of its own on the stack's PostgreSQL, a key database and a key file,
 * the stack's Kafka with the platform's topics, and trust in {@link TestTokens} instead of a Keycloak. Name the service with
 * {@code @ResourceArg(name = ServiceStack.SERVICE, value = "intake")}.
 */
public final class ServiceStack implements QuarkusTestResourceLifecycleManager {
    /** The argument that names the service. */
    public static final String SERVICE = "service";

    private @Nullable String service;
    private @Nullable ServiceDatabase database;
    private @Nullable ServiceDatabase keys;
    private @Nullable Path keyFile;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.get(SERVICE);
    }

    @Override
    public Map<String, String> start() {
        var named = Objects.requireNonNull(service, "no argument " + SERVICE);
        var made = TestStack.createDatabase(named);
        database = made;
        var madeKeys = TestStack.createKeys(named);
        keys = madeKeys;
        var madeKeyFile = keyFile();
        keyFile = madeKeyFile;
        return Map.ofEntries(
                Map.entry("TSUNAGI_POSTGRES", made.address()),
                Map.entry("TSUNAGI_DATABASE", made.name()),
                Map.entry("TSUNAGI_DB_OWNER_PASSWORD", made.password(DatabaseRole.OWNER)),
                Map.entry("TSUNAGI_DB_APPEND_PASSWORD", made.password(DatabaseRole.APPEND)),
                Map.entry("TSUNAGI_DB_RELAY_PASSWORD", made.password(DatabaseRole.RELAY)),
                Map.entry("TSUNAGI_DB_APP_PASSWORD", made.password(DatabaseRole.APP)),
                Map.entry("TSUNAGI_KEYS_DATABASE", madeKeys.name()),
                Map.entry("TSUNAGI_DB_KEYS_PASSWORD", madeKeys.password(DatabaseRole.KEYS)),
                Map.entry("TSUNAGI_KEY_FILE", madeKeyFile.toString()),
                Map.entry("TSUNAGI_KAFKA", kafka()),
                Map.entry("TSUNAGI_KEYCLOAK", TestTokens.KEYCLOAK),
                // A key instead of a server that would be asked for one.
                Map.entry("quarkus.oidc.auth-server-url", ""),
                Map.entry("quarkus.oidc.public-key", TestTokens.publicKey()),
                Map.entry("quarkus.devservices.enabled", "false"),
                Map.entry("quarkus.http.test-port", "0"));
    }

    private static Path keyFile() {
        try {
            return KeyFile.create(Files.createTempDirectory("tsunagi-keys-").resolve("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every context's topic, empty: what stands in it from other tests comes from a database that is gone. */
    private static String kafka() {
        var kafka = TestStack.kafka();
        var topics = Contracts.all().stream().map(Contract::topic).collect(Collectors.toSet());
        try {
            for (var topic : topics) {
                kafka.deleteTopic(topic);
            }
            kafka.createTopics(topics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while topics were made", e);
        }
        return kafka.address();
    }

    @Override
    public void stop() {
        drop(database);
        database = null;
        drop(keys);
        keys = null;
        var madeKeyFile = keyFile;
        if (madeKeyFile != null) {
            keyFile = null;
            try {
                Folders.delete(Objects.requireNonNull(madeKeyFile.getParent()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void drop(@Nullable ServiceDatabase made) {
        if (made != null) {
            try {
                TestStack.postgres().drop(made.name());
            } catch (SQLException e) {
                throw new IllegalStateException("cannot drop " + made.name(), e);
            }
        }
    }
}
