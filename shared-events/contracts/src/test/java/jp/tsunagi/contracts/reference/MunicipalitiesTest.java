package jp.tsunagi.contracts.reference;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MunicipalitiesTest {
    private static final LocalDate LAST_DAY_OF_THE_OLD_WARDS = LocalDate.of(2023, 12, 31);
    private static final LocalDate FIRST_DAY_OF_THE_NEW_WARDS = LocalDate.of(2024, 1, 1);

    @Test
    void there_are_47_prefectures() {
        assertEquals(
                IntStream.rangeClosed(1, 47).mapToObj("%02d"::formatted).toList(),
                Prefectures.all().stream().map(Prefecture::code).toList());
    }

    @Test
    void there_are_1741_municipalities_of_every_kind() {
        Map<MunicipalityKind, Long> counts = Municipalities.all().stream()
                .filter(municipality -> municipality.validOn(FIRST_DAY_OF_THE_NEW_WARDS))
                .collect(groupingBy(Municipality::kind, counting()));

        assertEquals(
                Map.of(
                        MunicipalityKind.DESIGNATED_CITY, 20L,
                        MunicipalityKind.CITY, 772L,
                        MunicipalityKind.SPECIAL_WARD, 23L,
                        MunicipalityKind.TOWN, 743L,
                        MunicipalityKind.VILLAGE, 183L,
                        MunicipalityKind.WARD, 171L,
                        MunicipalityKind.NORTHERN_VILLAGE, 6L),
                counts);
        assertEquals(
                1741,
                Prefectures.all().stream()
                        .mapToInt(prefecture ->
                                Municipalities.ofPrefecture(prefecture.code()).size())
                        .sum());
    }

    @Test
    void all_check_digits_of_the_file_are_those_of_the_rule() throws IOException {
        List<String> rows = rows();
        assertEquals(47 + 1741 + 6 + 178, rows.size());
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            assertEquals(cells[1], String.valueOf(MunicipalCode.checkDigit(cells[0])), row);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "01000, 6",
        "01100, 2",
        "13000, 1",
        "13101, 6",
        "14100, 3",
        "14101, 1",
        "14130, 5",
        "27000, 8",
        "27140, 3",
        "44000, 1",
        "09000, 0",
        "11000, 1",
        "47000, 7",
        "03301, 4",
        "27202, 7",
        "25000, 7",
        "25201, 8"
    })
    void check_digits_follow_the_published_examples(String code, int digit) {
        assertEquals(digit, MunicipalCode.checkDigit(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2520", "252018", "2520a", "２５２０１"})
    void a_check_digit_is_computed_over_five_digits_only(String code) {
        assertThrows(IllegalArgumentException.class, () -> MunicipalCode.checkDigit(code));
    }

    @ParameterizedTest
    @CsvSource({
        "06428, 庄内町, しょうないまち",
        "10421, 中之条町, なかのじょうまち",
        "11206, 行田市, ぎょうだし",
        "11211, 本庄市, ほんじょうし",
        "11216, 羽生市, はにゅうし",
        "12403, 九十九里町, くじゅうくりまち",
        "12443, 御宿町, おんじゅくまち",
        "12463, 鋸南町, きょなんまち",
        "14383, 真鶴町, まなづるまち",
        "25384, 竜王町, りゅうおうちょう",
        "27229, 四條畷市, しじょうなわてし",
        "29426, 広陵町, こうりょうちょう",
        "33208, 総社市, そうじゃし",
        "33586, 新庄村, しんじょうそん",
        "47326, 北谷町, ちゃたんちょう",
        "39405, 梼原町, ゆすはらちょう",
        "40344, 須恵町, すえまち"
    })
    void readings_and_names_that_the_sources_disagree_on_are_right(String code, String name, String kana) {
        Municipality municipality = known(code).municipality();

        assertEquals(name, municipality.name());
        assertEquals(kana, municipality.kana());
    }

    @Test
    void every_reading_is_hiragana_and_every_name_ends_in_its_kind() {
        Pattern hiragana = Pattern.compile("[ぁ-ゖー]+");
        Map<MunicipalityKind, String> endings = Map.of(
                MunicipalityKind.DESIGNATED_CITY, "市",
                MunicipalityKind.CITY, "市",
                MunicipalityKind.SPECIAL_WARD, "区",
                MunicipalityKind.TOWN, "町",
                MunicipalityKind.VILLAGE, "村",
                MunicipalityKind.WARD, "区",
                MunicipalityKind.NORTHERN_VILLAGE, "村");
        for (Municipality municipality : Municipalities.all()) {
            assertTrue(hiragana.matcher(municipality.kana()).matches(), municipality.toString());
            assertTrue(
                    municipality.name().endsWith(Objects.requireNonNull(endings.get(municipality.kind()))),
                    municipality.toString());
            assertTrue(municipality.code().startsWith(municipality.prefecture()), municipality.toString());
        }
        for (Prefecture prefecture : Prefectures.all()) {
            assertTrue(hiragana.matcher(prefecture.kana()).matches(), prefecture.toString());
        }
    }

    @Test
    void a_county_stands_beside_the_name() {
        assertEquals("足柄下郡", known("14383").municipality().county());
        assertEquals("北群馬郡", known("10344").municipality().county());
        assertEquals(null, known("13381").municipality().county());
        assertEquals(null, known("25201").municipality().county());
    }

    @ParameterizedTest
    @CsvSource({"25201, 大津市", "252018, 大津市", "011002, 札幌市", "13101, 千代田区", "131016, 千代田区", "033014, 雫石町"})
    void five_and_six_digits_name_the_same_municipality(String code, String name) {
        Residence.Known known = known(code);

        assertEquals(name, known.municipality().name());
        assertEquals(known.municipality(), known.named());
        assertEquals(code.substring(0, 5), known.municipality().code());
    }

    @Test
    void six_digits_are_given_back() {
        assertEquals("252018", known("25201").municipality().sixDigits());
        assertEquals("090000", Prefectures.find("09").orElseThrow().sixDigits());
    }

    @ParameterizedTest
    @CsvSource({
        "01101, 01100, 札幌市中央区",
        "14101, 14100, 横浜市鶴見区",
        "141011, 14100, 横浜市鶴見区",
        "14131, 14130, 川崎市川崎区",
        "14151, 14150, 相模原市緑区",
        "22131, 22130, 浜松市中区",
        "22138, 22130, 浜松市中央区",
        "27141, 27140, 堺市堺区",
        "28101, 28100, 神戸市東灘区",
        "28111, 28100, 神戸市西区",
        "40131, 40130, 福岡市東区",
        "43101, 43100, 熊本市中央区"
    })
    void a_ward_counts_to_its_city_and_stays_known(String code, String city, String name) {
        Residence.Known known = known(code);

        assertEquals(city, known.municipality().code());
        assertEquals(code.substring(0, 5), known.named().code());
        assertEquals(Optional.of(name), Municipalities.name(known.named().code()));
    }

    @Test
    void every_ward_counts_to_a_designated_city_of_its_prefecture_and_every_such_city_has_wards() {
        Set<Municipality> cities = new HashSet<>();
        for (Municipality municipality : Municipalities.all()) {
            assertEquals(
                    municipality.kind() == MunicipalityKind.WARD, municipality.city() != null, municipality.toString());
            if (municipality.kind() == MunicipalityKind.WARD) {
                Municipality city = known(municipality.code()).municipality();
                assertEquals(MunicipalityKind.DESIGNATED_CITY, city.kind());
                assertEquals(municipality.prefecture(), city.prefecture());
                cities.add(city);
            }
        }
        assertEquals(20, cities.size());
    }

    @Test
    void a_prefecture_lists_its_municipalities_without_wards_and_without_the_northern_villages() {
        assertEquals(19, Municipalities.ofPrefecture("25").size());
        assertEquals(179, Municipalities.ofPrefecture("01").size());
        assertEquals(33, Municipalities.ofPrefecture("14").size());
        assertEquals(62, Municipalities.ofPrefecture("13").size());
        assertEquals("大津市", Municipalities.ofPrefecture("25").getFirst().name());
        assertEquals(List.of(), Municipalities.ofPrefecture("48"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25", "1100", "2520", "2520180", "2520a", "２５２０１", " 25201", "25201 "})
    void anything_but_five_or_six_digits_is_malformed(String code) {
        assertEquals(new Residence.Malformed(code), Municipalities.find(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"252017", "252081", "999991", "250000"})
    void a_wrong_check_digit_is_told_from_an_unknown_code(String code) {
        assertEquals(new Residence.WrongCheckDigit(code), Municipalities.find(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25299", "252999", "00201", "48201", "13100", "48000"})
    void a_code_that_nothing_bears_is_unknown(String code) {
        assertEquals(new Residence.Unknown(code), Municipalities.find(code));
    }

    @ParameterizedTest
    @CsvSource({
        "01695, 色丹村",
        "01696, 泊村",
        "01697, 留夜別村",
        "01698, 留別村",
        "01699, 紗那村",
        "017001, 蘂取村",
        "25000, 滋賀県",
        "250007, 滋賀県"
    })
    void the_northern_villages_and_prefectures_are_no_residence(String code, String name) {
        assertEquals(new Residence.NotAResidence(code.substring(0, 5), name), Municipalities.find(code));
    }

    @Test
    void the_other_village_of_the_same_name_is_a_residence() {
        assertEquals("泊村", known("01403").municipality().name());
    }

    @Test
    void the_wards_of_hamamatsu_changed_at_the_turn_of_2024() {
        List<String> old = List.of("22131", "22132", "22133", "22134", "22135", "22136", "22137");
        List<String> today = List.of("22138", "22139", "22140");

        for (String code : old) {
            assertInstanceOf(Residence.Known.class, Municipalities.find(code, LAST_DAY_OF_THE_OLD_WARDS));
            assertInstanceOf(Residence.NotOnThatDay.class, Municipalities.find(code, FIRST_DAY_OF_THE_NEW_WARDS));
        }
        for (String code : today) {
            assertInstanceOf(Residence.NotOnThatDay.class, Municipalities.find(code, LAST_DAY_OF_THE_OLD_WARDS));
            assertInstanceOf(Residence.Known.class, Municipalities.find(code, FIRST_DAY_OF_THE_NEW_WARDS));
        }
        assertEquals("浜松市", known("22138").municipality().name());
    }

    @Test
    void a_day_does_not_hide_why_a_code_is_refused() {
        assertEquals(new Residence.Malformed("25"), Municipalities.find("25", FIRST_DAY_OF_THE_NEW_WARDS));
        assertEquals(known("25201"), Municipalities.find("25201", FIRST_DAY_OF_THE_NEW_WARDS));
    }

    @Test
    void names_are_found_for_stored_codes_only() {
        assertEquals(Optional.of("草津市"), Municipalities.name("25206"));
        assertEquals(Optional.empty(), Municipalities.name("252069"));
        assertEquals("京都府", Prefectures.find("26").orElseThrow().name());
        assertEquals("きょうとふ", Prefectures.find("26").orElseThrow().kana());
        assertFalse(Prefectures.find("00").isPresent());
    }

    @Test
    void codes_are_given_once() {
        assertEquals(
                Municipalities.all().size(),
                Municipalities.all().stream().map(Municipality::code).distinct().count());
        assertNotEquals(0, Municipalities.all().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "48", "1", "001", "", "２５"})
    void a_prefectures_code_is_01_to_47(String code) {
        assertThrows(IllegalArgumentException.class, () -> MunicipalCode.requirePrefecture(code));
    }

    private static Residence.Known known(String code) {
        return assertInstanceOf(Residence.Known.class, Municipalities.find(code));
    }

    private static List<String> rows() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MunicipalitiesTest.class.getResourceAsStream("/reference/municipalities.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).toList();
        }
    }
}
