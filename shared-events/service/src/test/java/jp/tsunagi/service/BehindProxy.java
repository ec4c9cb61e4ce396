package jp.tsunagi.service;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagi.stack.PostgresProxy;
import jp.tsunagi.stack.TestStack;
import org.jspecify.annotations.Nullable;

/**
 * Lets the pools of the service reach PostgreSQL through a proxy, which tests find in their field of that type. It stands
 * there for all tests of the module, as starting the service once more would take longer than all of them.
 */
public final class BehindProxy implements QuarkusTestResourceLifecycleManager {
    private @Nullable PostgresProxy proxy;

    @Override
    public Map<String, String> start() {
        var made = new PostgresProxy(TestStack.postgres().port(), "no statement of anybody");
        proxy = made;
        var settings = new HashMap<String, String>();
        for (var source : List.of("", "append.", "relay.")) {
            settings.put(
                    "quarkus.datasource." + source + "reactive.url",
                    "postgresql://127.0.0.1:" + made.port() + "/${tsunagi.database}");
        }
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(Objects.requireNonNull(proxy), new TestInjector.MatchesType(PostgresProxy.class));
    }

    @Override
    public void stop() {
        if (proxy != null) {
            proxy.close();
        }
    }
}
