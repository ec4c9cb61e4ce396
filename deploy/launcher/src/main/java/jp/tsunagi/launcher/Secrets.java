package jp.tsunagi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.util.TreeMap;
import jp.tsunagi.stack.DatabaseSecret;
import jp.tsunagi.stack.StackException;

/**
 * The secrets of one installation, made when it is first started.
 *
 * @param settings the secrets as variables
 */
record Secrets(Settings settings) {
    static final String DATABASE = "TSUNAGI_DB_SECRET";
    static final String STAFF_WEB = "TSUNAGI_STAFF_WEB_SECRET";
    static final String STAFF_WEB_STATE = "TSUNAGI_STAFF_WEB_STATE_SECRET";
    static final String KEYCLOAK_ADMIN = "TSUNAGI_KEYCLOAK_ADMIN_PASSWORD";

    /** Reads the secrets, or makes them when the installation is new. */
    static Secrets of(Home home) throws IOException {
        if (Files.exists(home.secrets())) {
            return new Secrets(Settings.read(home.secrets()));
        }
        if (Files.exists(home.folder().data(Part.POSTGRES.id()))) {
            throw new StackException(
                    home.secrets() + " がないため、保存されたデータを開けません。元に戻すか、./tsunagi reset でデータを消してください。",
                    home.secrets()
                            + " is missing, so the stored data cannot be opened; bring it back, or delete the data"
                            + " with ./tsunagi reset.");
        }
        var values = new TreeMap<String, String>();
        for (var name : new String[] {DATABASE, STAFF_WEB, STAFF_WEB_STATE, KEYCLOAK_ADMIN}) {
            values.put(name, DatabaseSecret.randomText());
        }
        var secrets = new Settings(values);
        secrets.write(home.secrets());
        return new Secrets(secrets);
    }

    /** What the passwords of the database roles come from. */
    DatabaseSecret database() {
        return new DatabaseSecret(settings.get(DATABASE));
    }

    /** With what a service fetches its own tokens; it comes from where its database passwords come from. */
    String ofClient(Part service) {
        return database().passwordOf(service.id() + "-service");
    }

    /** One of the other secrets. */
    String get(String name) {
        return settings.get(name);
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
