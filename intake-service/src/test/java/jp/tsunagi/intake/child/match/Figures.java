package jp.tsunagi.intake.child.match;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tsunagi.intake.child.match.MatchQuality.Pair;

/** The figures of a measurement as the page shows them. */
final class Figures {
    private Figures() {}

    static String page(MatchQuality quality) {
        var page = new StringBuilder();
        page.append(
                "| 記録 / records | 比較 / comparisons | 正 / found | 漏れ / missed | 誤り / wrong | 再現率 / recall | 適合率 / precision |\n");
        page.append("|---|---|---|---|---|---|---|\n");
        page.append("| %d | %d | %d | %d | %d | %s | %s |\n\n"
                .formatted(
                        quality.records(),
                        quality.comparisons(),
                        quality.found().size(),
                        quality.missed().size(),
                        quality.wrong().size(),
                        share(quality.recall()),
                        share(quality.precision())));
        page.append("| variation of the second record | found | missed |\n|---|---|---|\n");
        quality.byVariation()
                .forEach((variation, counts) ->
                        page.append("| `%s` | %d | %d |\n".formatted(variation, counts[0], counts[1])));
        page.append("\nEvery miss, by what the second record had otherwise:\n\n");
        page.append(lines(quality.missed()));
        page.append("\nEvery wrong candidate, by what spoke for it:\n\n");
        page.append(quality.wrong().stream()
                .collect(Collectors.groupingBy(
                        pair -> codes(pair.match().reasons()), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> "- %d × %s\n".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining()));
        return page.toString();
    }

    private static String lines(Collection<Pair> pairs) {
        return pairs.stream()
                .map(pair -> "- %s bits: %s\n"
                        .formatted(
                                String.format(Locale.ROOT, "%.0f", pair.match().bits()), codes(pair.variations())))
                .sorted()
                .collect(Collectors.joining());
    }

    private static String codes(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(code -> "`" + code.name() + "`").collect(Collectors.joining(", "));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }
}
