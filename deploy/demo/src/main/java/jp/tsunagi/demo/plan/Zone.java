package jp.tsunagi.demo.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The seven 障害保健福祉圏域 of Shiga, each with a body that coordinates locally and an account for it. */
public enum Zone {
    OTSU("大津", "coordinator.otsu", 0x8, "25201"),
    KONAN("湖南", "coordinator.konan", 0xc, "25206 25207 25208 25210"),
    KOKA("甲賀", "coordinator.koka", 0xd, "25209 25211"),
    HIGASHIOMI("東近江", "coordinator.higashiomi", 0xe, "25213 25204 25383 25384"),
    KOTO("湖東", "coordinator.koto", 0xf, "25202 25425 25441 25442 25443"),
    KOHOKU("湖北", "coordinator.kohoku", 0x10, "25203 25214"),
    KOSEI("湖西", "coordinator.kosei", 0x11, "25212");

    private final String japanese;
    private final String account;
    private final int accountNumber;
    private final String municipalities;

    Zone(String japanese, String account, int accountNumber, String municipalities) {
        this.japanese = japanese;
        this.account = account;
        this.accountNumber = accountNumber;
        this.municipalities = municipalities;
    }

    /** The zone's name. */
    public String japanese() {
        return japanese;
    }

    /** The account of the coordinator. */
    public String account() {
        return account;
    }

    int accountNumber() {
        return accountNumber;
    }

    /** The municipalities of the zone, the seat of its body first. */
    public List<String> municipalities() {
        return List.of(municipalities.split(" ", -1));
    }

    /** The body that takes cases over. */
    public UUID body() {
        return UUID.nameUUIDFromBytes(("demo coordination body of " + name()).getBytes(UTF_8));
    }

    /** The zone of a municipality of Shiga. */
    public static Zone of(String municipality) {
        return Arrays.stream(values())
                .filter(zone -> zone.municipalities().contains(municipality))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no municipality of Shiga: " + municipality));
    }
}
