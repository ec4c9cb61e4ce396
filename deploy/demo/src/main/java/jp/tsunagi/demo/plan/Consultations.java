package jp.tsunagi.demo.plan;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.demo.plan.Children.FirstConsultation;
import jp.tsunagi.demo.plan.Consultation.Ending;
import jp.tsunagi.demo.plan.Consultation.Information;
import jp.tsunagi.demo.plan.Consultation.Request;
import jp.tsunagi.demo.plan.Published.AgeBand;
import org.jspecify.annotations.Nullable;

/** Lays the consultations over the working days of two years. */
final class Consultations {
    static final int COORDINATIONS = 120;

    private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);
    private static final int WITH_CHILD = Published.BY_AGE_AT_RECEIPT.values().stream()
            .mapToInt(Integer::intValue)
            .sum();
    private static final int REGIONAL = 120;
    private static final int COORDINATIONS_WITH_CHILD = 100;

    /** The disposition timer of a consultation; one disposed of on that very day would race it. */
    private static final int DISPOSITION_TIMER_DAYS = 14;

    private static final Set<Channel> WRITTEN = EnumSet.of(Channel.WEB_FORM, Channel.EMAIL);
    private static final Map<InquirerKind, Integer> FAMILIES = Weights.of(
            entry(InquirerKind.MOTHER, 55),
            entry(InquirerKind.FATHER, 8),
            entry(InquirerKind.OTHER_FAMILY, 4),
            entry(InquirerKind.HOSPITAL_OR_CLINIC, 10),
            entry(InquirerKind.HOME_NURSING, 6),
            entry(InquirerKind.CONSULTATION_SUPPORT, 9),
            entry(InquirerKind.NURSERY_OR_KINDERGARTEN, 4),
            entry(InquirerKind.SCHOOL_OR_EDUCATION_BOARD, 4));
    private static final Map<InquirerKind, Integer> BODIES = Weights.of(
            entry(InquirerKind.MUNICIPALITY, 40),
            entry(InquirerKind.LOCAL_COORDINATOR, 20),
            entry(InquirerKind.HEALTH_CENTER, 15),
            entry(InquirerKind.HOSPITAL_OR_CLINIC, 15),
            entry(InquirerKind.DAY_SUPPORT, 10));
    private static final Map<Disposition, Integer> ORDINARY_ENDINGS = Weights.of(
            entry(Disposition.INFORMED, 52),
            entry(Disposition.LINKED, 22),
            entry(Disposition.REDIRECTED, 10),
            entry(Disposition.NO_RESOURCE, 7),
            entry(Disposition.WITHDRAWN, 5),
            entry(Disposition.OTHER, 4));
    private static final Map<Disposition, Integer> COORDINATED_ENDINGS =
            Weights.of(entry(Disposition.LINKED, 75), entry(Disposition.NO_RESOURCE, 15), entry(Disposition.OTHER, 10));
    private static final Map<CarerWork, Integer> CARER_WORK = Weights.of(
            entry(CarerWork.CONTINUES, 40),
            entry(CarerWork.AT_RISK, 22),
            entry(CarerWork.LEFT_WORK, 14),
            entry(CarerWork.NOT_WORKING, 24));
    private static final Map<String, Integer> URGENCY =
            Weights.of(entry("NORMAL", 78), entry("SOON", 17), entry("URGENT", 5));
    private static final Map<Integer, Integer> NUMBER_OF_THEMES =
            Weights.of(entry(0, 3), entry(1, 45), entry(2, 34), entry(3, 14), entry(4, 4));

    private final Dice dice;
    private final Days days;
    private final List<LocalDate> working;
    private final List<Agency> agencies;

    Consultations(long seed, Days days, List<Agency> agencies) {
        this.dice = new Dice(seed, "consultations");
        this.days = days;
        this.working = days.working();
        this.agencies = agencies;
    }

    /**
     * A consultation before it is known what the center does with it.
     *
     * @param recordedOn the day on which it reaches the center
     * @param child null when nobody is identified
     */
    record Receipt(LocalDate recordedOn, @Nullable String child, SupportScope scope) {}

    /** The receipts in the order of their days, keyed by the plan's word for each consultation. */
    Map<String, Receipt> receipts(List<ChildSketch> children) {
        var receipts = new ArrayList<Receipt>();
        for (var band : dice.spread(Published.BY_AGE_AT_RECEIPT)) {
            receipts.add(aboutChild(children, band));
        }
        for (int i = WITH_CHILD; i < Published.CONSULTATIONS; i++) {
            var regional = i < WITH_CHILD + REGIONAL;
            receipts.add(
                    new Receipt(dice.one(working), null, regional ? SupportScope.REGIONAL : SupportScope.INDIVIDUAL));
        }
        receipts.sort(Comparator.comparing(Receipt::recordedOn));
        return receipts.stream()
                .collect(
                        LinkedHashMap::new,
                        (map, receipt) -> map.put("consultation-%03d".formatted(map.size() + 1), receipt),
                        Map::putAll);
    }

    private Receipt aboutChild(List<ChildSketch> children, AgeBand band) {
        while (true) {
            var day = dice.one(working);
            var possible = children.stream()
                    .filter(child -> child.livesOn(day) && band.covers(child.ageOn(day)))
                    .toList();
            if (!possible.isEmpty()) {
                return new Receipt(day, dice.one(possible).key(), SupportScope.INDIVIDUAL);
            }
        }
    }

    /** For each child that somebody asks about, the first time. */
    Map<String, FirstConsultation> first(Map<String, Receipt> receipts, List<ChildSketch> children) {
        var homes = children.stream().collect(Collectors.toMap(ChildSketch::key, ChildSketch::home));
        var first = new HashMap<String, FirstConsultation>();
        receipts.forEach((key, receipt) -> {
            if (receipt.child() != null) {
                first.computeIfAbsent(
                        receipt.child(),
                        child -> new FirstConsultation(
                                key, DutyDesk.of(Objects.requireNonNull(homes.get(child))), receipt.recordedOn()));
            }
        });
        return first;
    }

    /** The consultations as they are received and identified; how they end depends on the cases. */
    List<Consultation> received(Map<String, Receipt> receipts, List<Child> children) {
        var known = children.stream().collect(Collectors.toMap(Child::key, child -> child));
        var channels = dice.spread(Published.BY_CHANNEL).iterator();
        var seen = new HashSet<String>();
        var received = new ArrayList<Consultation>();
        receipts.forEach((key, receipt) -> {
            var child = receipt.child() == null ? null : known.get(receipt.child());
            var repeated = child != null && !seen.add(child.key());
            received.add(consultation(key, receipt, child, repeated, channels.next()));
        });
        return coordinated(received);
    }

    private Consultation consultation(
            String key, Receipt receipt, @Nullable Child child, boolean repeated, Channel channel) {
        var recordedOn = receipt.recordedOn();
        var municipality = municipality(receipt, child);
        var desk = child != null
                ? new DutyDesk(child.center(), child.account())
                : municipality == null ? DutyDesk.ofPrefecture() : DutyDesk.of(municipality);
        return new Consultation(
                key,
                desk.center(),
                desk.orManager(dice).account(),
                receivedAt(recordedOn, channel),
                recordedOn,
                municipality,
                channel,
                dice.weighted(receipt.scope() == SupportScope.REGIONAL ? BODIES : FAMILIES),
                receipt.scope(),
                repeated
                        ? (dice.inHundred(75) ? Continuity.CONTINUED : Continuity.RESUMED)
                        : (child != null || dice.inHundred(85) ? Continuity.NEW : Continuity.CONTINUED),
                themes(),
                dice.weighted(URGENCY),
                receipt.scope() == SupportScope.INDIVIDUAL && dice.inHundred(45) ? dice.weighted(CARER_WORK) : null,
                child == null ? null : child.key(),
                child == null ? null : later(recordedOn, child.identifiedOn()),
                dice.inHundred(80) ? within(Days.after(recordedOn, dice.between(0, 1))) : null,
                dice.inHundred(55) ? information(recordedOn, municipality) : null,
                null,
                null);
    }

    private @Nullable String municipality(Receipt receipt, @Nullable Child child) {
        if (child != null) {
            return child.municipalityKnownOn(receipt.recordedOn());
        }
        return dice.inHundred(8) ? null : dice.weighted(Published.BY_MUNICIPALITY);
    }

    private Set<ConsultationTheme> themes() {
        int howMany = dice.weighted(NUMBER_OF_THEMES);
        var themes = EnumSet.noneOf(ConsultationTheme.class);
        while (themes.size() < howMany) {
            themes.add(dice.weighted(Published.THEME_WEIGHTS));
        }
        return themes;
    }

    private @Nullable Information information(LocalDate recordedOn, @Nullable String municipality) {
        var on = Days.after(recordedOn, dice.between(0, 5));
        var near = municipality == null ? agencies : Agencies.near(agencies, municipality);
        return days.isOver(on) ? null : new Information(on, dice.some(near, dice.between(1, 3)));
    }

    /** Chooses who needs several bodies to act together. */
    private List<Consultation> coordinated(List<Consultation> received) {
        var latest = Days.before(days.last(), 8);
        var possible = received.stream()
                .filter(consultation -> consultation.scope() == SupportScope.INDIVIDUAL)
                .filter(consultation -> consultation.municipality() != null)
                .filter(consultation -> !later(consultation.recordedOn(), consultation.linkedOn())
                        .isAfter(latest))
                .toList();
        var chosen = Stream.concat(
                        dice
                                .some(
                                        possible.stream()
                                                .filter(each -> each.child() != null)
                                                .toList(),
                                        COORDINATIONS_WITH_CHILD)
                                .stream(),
                        dice
                                .some(
                                        possible.stream()
                                                .filter(each -> each.child() == null)
                                                .toList(),
                                        COORDINATIONS - COORDINATIONS_WITH_CHILD)
                                .stream())
                .map(Consultation::key)
                .collect(Collectors.toSet());
        return received.stream()
                .map(each -> chosen.contains(each.key()) ? each.with(request(each)) : each)
                .toList();
    }

    private Request request(Consultation consultation) {
        var from = later(consultation.recordedOn(), consultation.linkedOn());
        return new Request(
                Days.after(from, dice.between(0, 6)),
                dice.some(List.of(Sector.values()), dice.between(2, 4)).stream()
                        .sorted()
                        .toList());
    }

    /** How each consultation ends, when its case is known. */
    List<Consultation> ended(List<Consultation> received, List<Coordination> cases) {
        var handedOver = new HashMap<String, LocalDate>();
        for (var each : cases) {
            each.offers().stream()
                    .filter(offer -> offer.answer() == Coordination.Answer.ACCEPTED)
                    .forEach(offer -> handedOver.put(each.consultation(), Objects.requireNonNull(offer.settledOn())));
        }
        return received.stream()
                .map(each -> each.with(ending(each, handedOver.get(each.key()))))
                .toList();
    }

    private @Nullable Ending ending(Consultation consultation, @Nullable LocalDate handedOverOn) {
        var coordination = consultation.coordination();
        var on = Days.after(latestAct(consultation), coordination == null ? wait(dice) : dice.between(10, 40));
        if (on.minusDays(DISPOSITION_TIMER_DAYS).equals(consultation.recordedOn())) {
            on = Days.after(on, 1);
        }
        if (days.isOver(on) || dice.inHundred(4)) {
            return null;
        }
        if (coordination == null) {
            return new Ending(on, dice.weighted(ORDINARY_ENDINGS));
        }
        return new Ending(
                on,
                handedOverOn != null && !handedOverOn.isAfter(on)
                        ? Disposition.HANDED_OVER
                        : dice.weighted(COORDINATED_ENDINGS));
    }

    private static int wait(Dice dice) {
        return dice.inHundred(12) ? dice.between(15, 60) : dice.between(0, 9);
    }

    private static LocalDate latestAct(Consultation consultation) {
        var information = consultation.information();
        var coordination = consultation.coordination();
        return Stream.of(
                        consultation.recordedOn(),
                        consultation.linkedOn(),
                        consultation.ownedOn(),
                        information == null ? null : information.on(),
                        coordination == null ? null : coordination.on())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private @Nullable LocalDate within(LocalDate day) {
        return days.isOver(day) ? null : day;
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    /** What is written, not told, may have come the evening before. */
    private OffsetDateTime receivedAt(LocalDate recordedOn, Channel channel) {
        var evening = WRITTEN.contains(channel)
                && dice.inHundred(30)
                && recordedOn.minusDays(1).isAfter(days.first());
        var at = evening
                ? recordedOn.minusDays(1).atTime(dice.between(18, 22), dice.between(0, 59))
                : recordedOn.atTime(dice.between(9, 16), dice.between(0, 59));
        return at.atOffset(JAPAN);
    }
}
