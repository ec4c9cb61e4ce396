package jp.tsunagi.staffweb;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a deployment says about the services behind the front end. */
@ConfigMapping(prefix = "staff-web")
public interface StaffWebConfig {
    /** Base addresses by the service's word in {@code /api/<service>}, without a path, such as {@code http://host:8101}. */
    Map<String, URI> services();

    /** Addresses and networks of the proxies in front, whose X-Forwarded-For is believed; absent for none. */
    Optional<List<String>> trustedProxies();

    /** How long to wait for a connection before the service counts as away. */
    @WithDefault("2S")
    Duration connectTimeout();

    /** How long a service may be silent within one answer. */
    @WithDefault("30S")
    Duration silence();
}
