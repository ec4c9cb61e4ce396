package jp.tsunagi.intake.child.match;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tsunagi.intake.child.profile.Profile;
import org.jspecify.annotations.Nullable;

/** Makes a child's sketch of its profile: the one place where what is in clear becomes hashes. */
public final class Sketcher {
    /** Of a reading of two kana nearly everything is one slip away. */
    private static final int SHORTEST_WITH_SLIPS = 3;

    /** From the leading zero or +81 on; ten or eleven digits in Japan. */
    private static final Pattern TELEPHONE = Pattern.compile("(?:\\+81[-() ]*|0)\\d(?:[-() ]*\\d){7,9}");

    private final IndexKey key;

    public Sketcher(IndexKey key) {
        this.key = key;
    }

    /**
     * The sketch of a profile; of one whose key was destroyed it is empty and meets nothing.
     *
     * @param places municipalities of residence, five digits
     */
    public Sketch sketch(Profile profile, Set<String> places) {
        var features = features(profile);
        var hashing = key.hashing();
        var hashes = new EnumMap<Feature, List<Long>>(Feature.class);
        features.forEach((feature, texts) -> hashes.put(
                feature,
                texts.stream().map(text -> hashing.hash(feature.name(), text)).toList()));
        var blocks = new HashSet<Long>();
        blocks(features).forEach(block -> blocks.add(hashing.hash("block", block)));
        return new Sketch(hashes, places, blocks);
    }

    private static Map<Feature, List<String>> features(Profile profile) {
        var features = new EnumMap<Feature, List<String>>(Feature.class);
        if (profile.name() != null) {
            names(features, Spelling.name(profile.name()));
        }
        var reading = reading(profile);
        if (reading != null) {
            readings(features, Spelling.reading(reading));
        }
        if (profile.birthDate() != null) {
            features.put(Feature.BIRTH_DATE, dates(profile.birthDate()));
        }
        if (profile.contact() != null) {
            var telephones = telephones(profile.contact());
            if (!telephones.isEmpty()) {
                features.put(Feature.TELEPHONE, telephones);
            }
        }
        return features;
    }

    private static @Nullable String reading(Profile profile) {
        if (profile.kana() != null) {
            return profile.kana();
        }
        return profile.name() != null && Spelling.isKana(profile.name()) ? profile.name() : null;
    }

    private static void names(Map<Feature, List<String>> features, String name) {
        features.put(Feature.FULL_NAME, List.of(name.replace(" ", "")));
        int space = name.indexOf(' ');
        if (space > 0) {
            features.put(Feature.FAMILY_NAME, List.of(name.substring(0, space)));
            features.put(Feature.GIVEN_NAME, List.of(name.substring(space).replace(" ", "")));
        }
    }

    private static void readings(Map<Feature, List<String>> features, String reading) {
        features.put(Feature.FULL_READING, withSlips(reading.replace(" ", "")));
        int space = reading.indexOf(' ');
        if (space > 0) {
            features.put(Feature.FAMILY_READING, withSlips(reading.substring(0, space)));
            features.put(
                    Feature.GIVEN_READING, withSlips(reading.substring(space).replace(" ", "")));
        }
    }

    /** A text and what remains of it without one letter: texts one slip apart have one of these in common. */
    private static List<String> withSlips(String text) {
        var slips = new LinkedHashSet<String>();
        slips.add(text);
        if (text.length() >= SHORTEST_WITH_SLIPS) {
            for (int i = 0; i < text.length(); i++) {
                slips.add(text.substring(0, i) + text.substring(i + 1));
            }
        }
        return List.copyOf(slips);
    }

    /** A date, what remains of it without one part, and the date with the smaller of day and month first. */
    private static List<String> dates(LocalDate date) {
        int year = date.getYear();
        int month = date.getMonthValue();
        int day = date.getDayOfMonth();
        return List.of(
                date.toString(),
                "%d-%d-?".formatted(year, month),
                "%d-?-%d".formatted(year, day),
                "?-%d-%d".formatted(month, day),
                "%d~%d~%d".formatted(year, Math.min(month, day), Math.max(month, day)));
    }

    private static List<String> telephones(String contact) {
        var telephones = new LinkedHashSet<String>();
        var plain = Normalizer.normalize(contact, Normalizer.Form.NFKC).replaceAll("[‐‑–—―−ー]", "-");
        var found = TELEPHONE.matcher(plain);
        while (found.find()) {
            telephones.add(
                    found.group().replace("+81", "0").replaceAll("\\D", "").replaceFirst("^00", "0"));
        }
        return List.copyOf(telephones);
    }

    /** Two things that one child's records rarely both have wrong. */
    private static Set<String> blocks(Map<Feature, List<String>> features) {
        var blocks = new HashSet<String>();
        features.getOrDefault(Feature.FULL_READING, List.of()).forEach(reading -> blocks.add("full " + reading));
        features.getOrDefault(Feature.FULL_NAME, List.of()).forEach(name -> blocks.add("name " + name));
        var birth = features.getOrDefault(Feature.BIRTH_DATE, List.of());
        var given = new ArrayList<String>();
        first(features, Feature.GIVEN_READING, given);
        first(features, Feature.GIVEN_NAME, given);
        for (var name : given) {
            birth.forEach(date -> blocks.add("born %s %s".formatted(date, name)));
            features.getOrDefault(Feature.TELEPHONE, List.of())
                    .forEach(telephone -> blocks.add("reached %s %s".formatted(telephone, name)));
        }
        if (!birth.isEmpty()) {
            features.getOrDefault(Feature.GIVEN_READING, List.of())
                    .forEach(slip -> blocks.add("born %s ~%s".formatted(birth.getFirst(), slip)));
        }
        return blocks;
    }

    private static void first(Map<Feature, List<String>> features, Feature feature, List<String> into) {
        var texts = features.get(feature);
        if (texts != null) {
            into.add(Objects.requireNonNull(texts.getFirst()));
        }
    }
}
