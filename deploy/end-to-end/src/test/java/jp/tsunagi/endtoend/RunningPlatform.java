package jp.tsunagi.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One platform for all tests that ask for it: started empty when the first one asks, taken down with the last. Which
 * class comes when is their {@code @Order}: the first loads the demo prefecture, the last looks at what is left.
 */
final class RunningPlatform implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(RunningPlatform.class);

    /** Taken down by JUnit when every test has run. */
    private record Held(Platform platform) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try {
                platform.run(Duration.ofMinutes(2), "down");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            platform.forget();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Platform.class;
    }

    @Override
    public Platform resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(HERE)
                .computeIfAbsent("platform", _ -> new Held(scratch()), Held.class)
                .platform();
    }

    private static Platform scratch() {
        try {
            return new Platform(Files.createTempDirectory("tsunagi-end-to-end-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
