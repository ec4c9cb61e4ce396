package jp.tsunagi.launcher;

import static java.util.stream.Collectors.toMap;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tsunagi.demo.load.DemoSite;
import jp.tsunagi.demo.plan.Act.Service;
import jp.tsunagi.stack.DatabaseRole;
import jp.tsunagi.stack.KafkaServer;
import jp.tsunagi.stack.KeycloakServer;
import jp.tsunagi.stack.PostgresServer;
import jp.tsunagi.stack.Server;

/**
 * How the parts of one installation are run and how they find each other.
 *
 * @param home the installation
 * @param ports where each part answers
 * @param secrets its secrets
 */
record Platform(Home home, PortPlan ports, Secrets secrets) {
    private static final List<String> CONTEXTS = List.of("intake", "referral", "training", "oversight");

    /** The servers that the applications need. */
    List<Server> servers() {
        var keycloakSecrets = new TreeMap<>(Map.of(
                "TSUNAGI_STAFF_WEB_SECRET", secrets.get(Secrets.STAFF_WEB),
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(Secrets.KEYCLOAK_ADMIN)));
        for (var service : Part.services()) {
            keycloakSecrets.put("TSUNAGI_" + service.name() + "_SERVICE_SECRET", secrets.ofClient(service));
        }
        return List.of(
                new PostgresServer(
                        home.folder(),
                        ports.of(PortName.POSTGRES),
                        secrets.database(),
                        Part.services().stream().map(Part::id).toList()),
                new KafkaServer(
                        home.folder(),
                        ports.of(PortName.KAFKA),
                        ports.of(PortName.KAFKA_CONTROLLER),
                        CONTEXTS.stream()
                                .map(context -> "tsunagi." + context + ".v1")
                                .toList()),
                new KeycloakServer(
                        home.folder(),
                        ports.of(PortName.KEYCLOAK),
                        ports.of(PortName.KEYCLOAK_MANAGEMENT),
                        home.project().resolve("deploy/launcher/target/keycloak.zip"),
                        home.project().resolve("deploy/keycloak/tsunagi-realm.json"),
                        keycloakSecrets));
    }

    /** Our own programs. */
    List<Server> applications() {
        var applications = new ArrayList<Server>();
        for (var part : Part.applications()) {
            applications.add(new Application(home, part, ports.of(PortName.of(part)), environment(part)));
        }
        return List.copyOf(applications);
    }

    /** The platform as the demo is loaded into it. */
    DemoSite demo() {
        return new DemoSite(
                URI.create(url(PortName.KEYCLOAK)),
                Arrays.stream(Service.values())
                        .collect(toMap(
                                service -> service, service -> URI.create(url(PortName.valueOf(service.name()))))),
                ports.of(PortName.POSTGRES),
                secrets.database(),
                home.demo());
    }

    /** Where everything is, as variables; no secrets. */
    Settings addresses() {
        var addresses = new TreeMap<String, String>();
        addresses.put("TSUNAGI_POSTGRES", "127.0.0.1:" + ports.of(PortName.POSTGRES));
        addresses.put("TSUNAGI_KAFKA", "127.0.0.1:" + ports.of(PortName.KAFKA));
        addresses.put("TSUNAGI_KEYCLOAK", url(PortName.KEYCLOAK));
        for (var part : Part.applications()) {
            addresses.put("TSUNAGI_" + part.name(), url(PortName.of(part)));
        }
        return new Settings(addresses);
    }

    private Map<String, String> environment(Part part) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("TSUNAGI_STACK", "local");
        environment.put("TSUNAGI_HTTP_PORT", Integer.toString(ports.of(PortName.of(part))));
        environment.put("TSUNAGI_KEYCLOAK", url(PortName.KEYCLOAK));
        environment.putAll(Part.services().stream()
                .collect(toMap(service -> "TSUNAGI_" + service.name(), service -> url(PortName.of(service)))));
        if (part == Part.STAFF_WEB) {
            environment.put(Secrets.STAFF_WEB, secrets.get(Secrets.STAFF_WEB));
            environment.put(Secrets.STAFF_WEB_STATE, secrets.get(Secrets.STAFF_WEB_STATE));
        } else {
            environment.put("TSUNAGI_POSTGRES", "127.0.0.1:" + ports.of(PortName.POSTGRES));
            environment.put("TSUNAGI_KAFKA", "127.0.0.1:" + ports.of(PortName.KAFKA));
            for (var role : DatabaseRole.values()) {
                environment.put(
                        "TSUNAGI_DB_" + role + "_PASSWORD", secrets.database().passwordOf(role.of(part.id())));
            }
            environment.put("TSUNAGI_SERVICE_SECRET", secrets.ofClient(part));
            environment.put("TSUNAGI_KEY_FILE", home.keys().resolve(part.id()).toString());
        }
        return environment;
    }

    private String url(PortName port) {
        return "http://127.0.0.1:" + ports.of(port);
    }
}
