package jp.tsunagi.demo.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.tsunagi.contracts.oversight.StaffRole.AUDITOR;
import static jp.tsunagi.contracts.oversight.StaffRole.CENTER_MANAGER;
import static jp.tsunagi.contracts.oversight.StaffRole.CONSULTANT;
import static jp.tsunagi.contracts.oversight.StaffRole.LOCAL_COORDINATOR;
import static jp.tsunagi.contracts.oversight.StaffRole.MUNICIPAL_OFFICER;
import static jp.tsunagi.contracts.oversight.StaffRole.PREFECTURE_OFFICER;
import static jp.tsunagi.contracts.oversight.StaffRole.TRAINING_MANAGER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.reference.Municipality;

/** Who takes part: centers, staff and agencies. */
public final class Cast {
    /** The prefecture of the demo, Shiga. */
    public static final String PREFECTURE = "25";

    /** The municipality whose officer reads its own figures. */
    public static final String OTSU = "25201";

    /** Where families go who leave the prefecture: Kyoto, a city of another one. */
    static final String KYOTO = "26100";

    /** The account that registers centers and staff. */
    public static final String OPERATOR = "operator";

    /** The account that reads the prefecture's reports. */
    public static final String PREFECTURE_OFFICER_ACCOUNT = "officer.shiga";

    /** The account that reads Otsu's reports. */
    public static final String MUNICIPAL_OFFICER_ACCOUNT = "officer.otsu";

    /** The account that plans trainings. */
    public static final String TRAINER = "trainer.shiga";

    static final UUID SHIGA_CENTER = UUID.fromString("25000000-0000-4000-8000-000000000001");
    static final UUID KONAN_CENTER = UUID.fromString("25000000-0000-4000-8000-000000000002");
    static final UUID KYOTO_CENTER = UUID.fromString("26000000-0000-4000-8000-000000000001");
    static final String CONSULTANT_OTSU = "consultant.otsu";
    static final String MANAGER_OTSU = "manager.otsu";
    static final String CONSULTANT_KUSATSU = "consultant.kusatsu";

    private Cast() {}

    static List<Center> centers() {
        return List.of(
                new Center(SHIGA_CENTER, "滋賀県医療的ケア児支援センター", PREFECTURE, municipalitiesOf(PREFECTURE)),
                new Center(KONAN_CENTER, "湖南医療的ケア児支援センター", PREFECTURE, Zone.KONAN.municipalities()),
                new Center(KYOTO_CENTER, "京都府医療的ケア児等支援センター", "26", municipalitiesOf("26")));
    }

    /** Coordinators hold an assignment for each municipality that their body covers. */
    static List<Post> posts() {
        var posts = new ArrayList<>(List.of(
                new Post(0x2, PREFECTURE_OFFICER, PREFECTURE, null, null),
                new Post(0x3, CENTER_MANAGER, PREFECTURE, SHIGA_CENTER, null),
                new Post(0x4, CONSULTANT, PREFECTURE, SHIGA_CENTER, null),
                new Post(0x5, CONSULTANT, PREFECTURE, KONAN_CENTER, null),
                new Post(0x6, PREFECTURE_OFFICER, "26", null, null),
                new Post(0x7, CONSULTANT, "26", KYOTO_CENTER, null),
                new Post(0x9, MUNICIPAL_OFFICER, PREFECTURE, null, OTSU),
                new Post(0xa, TRAINING_MANAGER, PREFECTURE, null, null),
                new Post(0xb, AUDITOR, PREFECTURE, null, null)));
        for (var zone : Zone.values()) {
            zone.municipalities()
                    .forEach(municipality -> posts.add(
                            new Post(zone.accountNumber(), LOCAL_COORDINATOR, PREFECTURE, zone.body(), municipality)));
        }
        return List.copyOf(posts);
    }

    /** The coordinating bodies, and for each municipality the agencies that its families meet. */
    static List<Agency> agencies() {
        var bodies = Arrays.stream(Zone.values())
                .map(zone -> new Agency(
                        zone.body(),
                        zone.japanese() + "圏域 医療的ケア児等コーディネーター",
                        Sector.WELFARE,
                        zone.municipalities().getFirst(),
                        zone.municipalities()));
        var local = Municipalities.ofPrefecture(PREFECTURE).stream().flatMap(Cast::agenciesOf);
        return Stream.concat(bodies, local).toList();
    }

    private static Stream<Agency> agenciesOf(Municipality place) {
        var everywhere = Stream.of(
                agency(place, "障害福祉課", Sector.WELFARE),
                agency(place, "保健センター", Sector.HEALTH),
                agency(place, "訪問看護ステーション", Sector.MEDICAL),
                agency(place, "教育委員会", Sector.EDUCATION));
        var atTheSeat = Zone.of(place.code()).municipalities().getFirst().equals(place.code())
                ? Stream.of(
                        agency(place, "地域医療センター", Sector.MEDICAL),
                        agency(place, "児童発達支援センター", Sector.WELFARE),
                        agency(place, "障害者就業・生活支援センター", Sector.LABOR))
                : Stream.<Agency>empty();
        return Stream.concat(everywhere, atTheSeat);
    }

    private static Agency agency(Municipality place, String kind, Sector sector) {
        var id = UUID.nameUUIDFromBytes(("demo agency " + place.code() + " " + kind).getBytes(UTF_8));
        return new Agency(id, place.name() + kind, sector, place.code(), List.of());
    }

    private static List<String> municipalitiesOf(String prefecture) {
        return Municipalities.ofPrefecture(prefecture).stream()
                .map(Municipality::code)
                .toList();
    }
}
