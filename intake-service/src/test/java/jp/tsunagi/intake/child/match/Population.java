package jp.tsunagi.intake.child.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.tsunagi.intake.child.match.Names.Family;
import jp.tsunagi.intake.child.match.Names.Given;
import jp.tsunagi.intake.child.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Children of made-up families, among them brothers, sisters and twins; one in twenty was registered twice, the second time
 * by somebody who heard, read or typed it otherwise. Who is who is known. Knows nothing of how records are matched.
 */
final class Population {
    /** How a second record of a child differs from the first. */
    enum Variation {
        READING_SLIP,
        READING_IN_KATAKANA,
        READING_LEFT_OUT,
        CHARACTER_VARIANT,
        GIVEN_NAME_CONVERTED_OTHERWISE,
        NO_SPACE,
        FAMILY_NAME_CHANGED,
        DATE_SLIP,
        DATE_LEFT_OUT,
        OTHER_TELEPHONE,
        TELEPHONE_LEFT_OUT,
        MOVED
    }

    /**
     * @param person the truth
     * @param variations none for a first record
     */
    record Registered(int person, Profile profile, Set<String> places, Set<Variation> variations) {}

    private record Home(Family family, String spelling, List<String> telephones, String place) {}

    private record Child(Home home, Given given, LocalDate born) {}

    private static final LocalDate FIRST_BIRTH = LocalDate.of(2008, 1, 1);
    private static final int DAYS = 18 * 365;
    private static final double SIBLING = 0.35;
    private static final double TWIN = 0.02;
    private static final double ALIKE = 0.4;
    private static final double TWICE = 0.05;
    private static final String KANA = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろ";
    private static final String VOICELESS = "かきくけこさしすせそたてとはひふへほ";
    private static final String VOICED = "がぎぐげござじずぜぞだでどばびぶべぼ";

    private final Random random;
    private final Names names;
    private final List<Registered> all = new ArrayList<>();

    private Population(long seed) {
        this.random = new Random(seed);
        this.names = new Names(random);
    }

    /** Records of that many persons, in no order; the same for the same seed. */
    static List<Registered> of(long seed, int persons) {
        var population = new Population(seed);
        int next = 0;
        while (next < persons) {
            next = population.bear(population.home(), next, persons);
        }
        Collections.shuffle(population.all, population.random);
        return population.all;
    }

    private int bear(Home home, int person, int persons) {
        int next = person;
        var family = new ArrayList<Child>();
        family.add(new Child(home, names.given(), FIRST_BIRTH.plusDays(random.nextInt(DAYS))));
        while (next + family.size() < persons && chance(SIBLING)) {
            family.add(sibling(family, family.getLast().born().plusDays(400L + random.nextInt(1200))));
        }
        if (next + family.size() < persons && chance(TWIN)) {
            family.add(sibling(family, family.getLast().born()));
        }
        for (var child : family) {
            register(next++, child);
        }
        return next;
    }

    /** Nobody calls two children the same. */
    private Child sibling(List<Child> family, LocalDate born) {
        var last = family.getLast();
        while (true) {
            var given = chance(ALIKE) ? names.alike(last.given()) : names.given();
            if (family.stream().noneMatch(child -> child.given().reading().equals(given.reading()))) {
                return new Child(last.home(), given, born);
            }
        }
    }

    private Home home() {
        var family = names.family();
        return new Home(
                family,
                family.spellings().get(random.nextInt(family.spellings().size())),
                List.of(mobile(), mobile(), "077" + digits(7)),
                place());
    }

    private void register(int person, Child child) {
        all.add(first(person, child));
        if (chance(TWICE)) {
            all.add(second(person, child));
        }
    }

    private Registered first(int person, Child child) {
        var home = child.home();
        return new Registered(
                person,
                new Profile(
                        home.spelling() + "　" + child.given().written(),
                        home.family().reading() + " " + child.given().reading(),
                        contact(home.telephones().getFirst()),
                        child.born()),
                Set.of(home.place()),
                Set.of());
    }

    private Registered second(int person, Child child) {
        var variations = variations();
        var home = child.home();
        var family = variations.contains(Variation.FAMILY_NAME_CHANGED) ? names.family() : home.family();
        var written = variations.contains(Variation.FAMILY_NAME_CHANGED)
                ? family.spellings().getFirst()
                : home.spelling();
        if (variations.contains(Variation.CHARACTER_VARIANT)) {
            written = family.spellings().get(random.nextInt(family.spellings().size()));
        }
        var given = variations.contains(Variation.GIVEN_NAME_CONVERTED_OTHERWISE)
                ? names.sounding(child.given())
                : child.given();
        var space = variations.contains(Variation.NO_SPACE) ? "" : " ";
        return new Registered(
                person,
                new Profile(
                        written + space + given.written(),
                        reading(variations, family.reading(), space, given.reading()),
                        telephone(variations, home),
                        born(variations, child.born())),
                Set.of(variations.contains(Variation.MOVED) ? place() : home.place()),
                variations);
    }

    private Set<Variation> variations() {
        var drawn = EnumSet.noneOf(Variation.class);
        for (var variation : Variation.values()) {
            if (chance(share(variation))) {
                drawn.add(variation);
            }
        }
        return drawn;
    }

    /** How often second records have it; each is drawn by itself, so that many have several. */
    static double share(Variation variation) {
        return switch (variation) {
            case READING_SLIP -> 0.12;
            case READING_IN_KATAKANA -> 0.3;
            case READING_LEFT_OUT -> 0.04;
            case CHARACTER_VARIANT -> 0.15;
            case GIVEN_NAME_CONVERTED_OTHERWISE -> 0.06;
            case NO_SPACE -> 0.03;
            case FAMILY_NAME_CHANGED -> 0.05;
            case DATE_SLIP -> 0.05;
            case DATE_LEFT_OUT -> 0.01;
            case OTHER_TELEPHONE -> 0.3;
            case TELEPHONE_LEFT_OUT -> 0.1;
            case MOVED -> 0.2;
        };
    }

    private @Nullable String reading(Set<Variation> variations, String family, String space, String given) {
        if (variations.contains(Variation.READING_LEFT_OUT)) {
            return null;
        }
        var reading = variations.contains(Variation.READING_SLIP)
                ? chance(0.5) ? slip(family) + space + given : family + space + slip(given)
                : family + space + given;
        return variations.contains(Variation.READING_IN_KATAKANA) ? katakana(reading) : reading;
    }

    /** One slip of somebody who listens or types: a voiced sound, two swapped, one left out, one too many, another one. */
    private String slip(String reading) {
        int at = random.nextInt(reading.length());
        var before = reading.substring(0, at);
        var here = reading.charAt(at);
        var after = reading.substring(at + 1);
        int voiceless = VOICELESS.indexOf(here);
        return switch (random.nextInt(5)) {
            case 0 -> voiceless < 0 ? before + here + here + after : before + VOICED.charAt(voiceless) + after;
            case 1 -> after.isEmpty() ? before + kana() : before + after.charAt(0) + here + after.substring(1);
            case 2 -> reading.length() < 3 ? before + kana() + after : before + after;
            case 3 -> before + here + kana() + after;
            default -> before + kana() + after;
        };
    }

    private String katakana(String reading) {
        var text = new StringBuilder();
        reading.chars().forEach(c -> text.append((char) (c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c)));
        return chance(0.3)
                ? text.toString().replace("オウ", "オー").replace("ユウ", "ユー").replace("ソウ", "ソー")
                : text.toString();
    }

    private @Nullable LocalDate born(Set<Variation> variations, LocalDate born) {
        if (variations.contains(Variation.DATE_LEFT_OUT)) {
            return null;
        }
        if (!variations.contains(Variation.DATE_SLIP)) {
            return born;
        }
        if (born.getDayOfMonth() <= 12 && born.getDayOfMonth() != born.getMonthValue() && chance(0.4)) {
            return LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
        }
        return switch (random.nextInt(3)) {
            case 0 -> born.withYear(born.getYear() + (chance(0.5) ? 1 : -1));
            case 1 -> born.withMonth(1 + (born.getMonthValue() + random.nextInt(10)) % 12);
            default -> born.withDayOfMonth(1 + (born.getDayOfMonth() + random.nextInt(26)) % 28);
        };
    }

    private @Nullable String telephone(Set<Variation> variations, Home home) {
        if (variations.contains(Variation.TELEPHONE_LEFT_OUT)) {
            return null;
        }
        return contact(
                variations.contains(Variation.OTHER_TELEPHONE)
                        ? home.telephones().get(1 + random.nextInt(2))
                        : home.telephones().getFirst());
    }

    /** As people note it down. */
    private String contact(String digits) {
        var grouped = digits.substring(0, 3) + "-" + digits.substring(3, 7) + "-" + digits.substring(7);
        return switch (random.nextInt(5)) {
            case 0 -> digits;
            case 1 -> "母 携帯 " + grouped;
            case 2 -> grouped.replace("-", "ー").replace('0', '０');
            case 3 -> "+81 " + grouped.substring(1);
            default -> grouped;
        };
    }

    private String mobile() {
        return "0" + (chance(0.6) ? "90" : "80") + digits(8);
    }

    private String digits(int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** Few towns are large: half of the people live in one of five. */
    private String place() {
        return "25%03d".formatted(chance(0.5) ? 201 + random.nextInt(5) : 300 + random.nextInt(40));
    }

    private char kana() {
        return KANA.charAt(random.nextInt(KANA.length()));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
