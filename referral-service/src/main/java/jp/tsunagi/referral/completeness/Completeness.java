package jp.tsunagi.referral.completeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.referral.agency.read.Cells;
import jp.tsunagi.service.csv.CsvLines;
import jp.tsunagi.service.problem.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How complete the directory of a prefecture is. */
@Schema(description = "市町村と分野ごとの収集状況 / How complete the directory is, by municipality and sector")
public record Completeness(
        @Schema(description = "都道府県コード2桁 / Prefecture, two digits", examples = "25")
        String prefecture,

        @Schema(description = "この日の状況 / The day it is about")
        LocalDate on,

        @Schema(description = "何か月確認されなければ要確認とするか / Months after which a verification is overdue")
        int verificationMonths,

        List<Place> municipalities) {
    /** A municipality. */
    @Schema(name = "CompletenessOfPlace", description = "市町村の収集状況 / How complete it is for a municipality")
    public record Place(
            @Schema(description = "市町村コード5桁 / Five digits", examples = "25206")
            String municipality,

            String name,

            @Schema(description = "配置中のコーディネーターの人数 / Local coordinators at work")
            int coordinators,

            @Schema(description = "一元的な窓口の有無 / Whether it has a one-stop window")
            boolean window,

            @Schema(description = "すべての分野、順序は一定 / All sectors, in a fixed order")
            List<Part> sectors) {}

    /** A sector in a municipality. */
    @Schema(name = "CompletenessOfSector", description = "分野の収集状況 / How complete it is for a sector")
    public record Part(
            Sector sector,

            @Schema(description = "担当する関係機関の数 / Agencies that work for the municipality")
            int agencies,

            @Schema(description = "対象とする社会資源の数、掲載中のもの / Resources that serve it and are offered")
            int resources,

            @Schema(description = "うち要確認の数 / Of these, verified too long ago")
            int overdue) {}

    /** Fills in what was counted. A municipality of today stands there with its zeros; one of the past, as far as it counts. */
    static Completeness of(String prefecture, LocalDate on, int verificationMonths, List<Count> counted) {
        Map<String, List<Count>> byPlace = new TreeMap<>();
        Municipalities.ofPrefecture(prefecture).stream()
                .filter(municipality -> municipality.validOn(on))
                .forEach(municipality -> byPlace.put(municipality.code(), new ArrayList<>()));
        counted.forEach(count -> byPlace.computeIfAbsent(count.municipality(), _ -> new ArrayList<>())
                .add(count));
        return new Completeness(
                prefecture,
                on,
                verificationMonths,
                byPlace.entrySet().stream()
                        .map(place -> place(place.getKey(), place.getValue()))
                        .toList());
    }

    /** As a file: a line for each municipality, three columns for each sector. */
    CsvLines csv(Language language) {
        var words = language == Language.JAPANESE ? Words.JAPANESE : Words.ENGLISH;
        var csv = new CsvLines()
                .line(line(
                        List.of(words.name(), words.coordinators(), words.window()),
                        Arrays.asList(Sector.values()),
                        sector -> Stream.of(words.agencies(), words.resources(), words.overdue())
                                .map(figure -> Cells.label(sector, language) + " " + figure)));
        municipalities.forEach(place -> csv.line(line(
                List.of(
                        Cells.place(place.municipality()),
                        String.valueOf(place.coordinators()),
                        place.window() ? words.yes() : words.no()),
                place.sectors(),
                part -> Stream.of(part.agencies(), part.resources(), part.overdue())
                        .map(String::valueOf))));
        return csv;
    }

    private static <T> List<String> line(List<String> first, List<T> sectors, Function<T, Stream<String>> cells) {
        return Stream.concat(first.stream(), sectors.stream().flatMap(cells)).toList();
    }

    private static Place place(String code, List<Count> counts) {
        return new Place(
                code,
                Municipalities.name(code).orElse(code),
                counts.stream().mapToInt(Count::coordinators).sum(),
                counts.stream().anyMatch(count -> count.windows() > 0),
                Arrays.stream(Sector.values())
                        .map(sector -> counts.stream()
                                .filter(count -> sector == count.sector())
                                .findFirst()
                                .map(count -> new Part(sector, count.agencies(), count.resources(), count.overdue()))
                                .orElseGet(() -> new Part(sector, 0, 0, 0)))
                        .toList());
    }

    /** The words of the file. */
    private record Words(
            String name,
            String coordinators,
            String window,
            String agencies,
            String resources,
            String overdue,
            String yes,
            String no) {
        static final Words JAPANESE = new Words("市町村", "コーディネーター", "一元的な窓口", "関係機関", "社会資源", "要確認", "有", "無");
        static final Words ENGLISH = new Words(
                "Municipality", "Coordinators", "One-stop window", "agencies", "resources", "overdue", "yes", "no");
    }
}
