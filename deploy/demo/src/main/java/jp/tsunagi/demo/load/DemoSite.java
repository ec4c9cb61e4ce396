package jp.tsunagi.demo.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import jp.tsunagi.demo.plan.Act.Service;
import jp.tsunagi.stack.DatabaseSecret;

/**
 * The platform that the demo is loaded into.
 *
 * @param keycloak where tokens come from
 * @param services where each service answers
 * @param postgres the port of PostgreSQL on loopback
 * @param secret what the passwords of its roles come from
 * @param folder where the demo keeps its journal
 */
public record DemoSite(URI keycloak, Map<Service, URI> services, int postgres, DatabaseSecret secret, Path folder) {

    public DemoSite {
        services = Map.copyOf(services);
    }

    /** Where a service answers. */
    public URI of(Service service) {
        var address = services.get(service);
        if (address == null) {
            throw new IllegalArgumentException("no address of " + service);
        }
        return address;
    }
}
