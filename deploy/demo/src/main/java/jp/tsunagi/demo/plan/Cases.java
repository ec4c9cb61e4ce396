package jp.tsunagi.demo.plan;

import static java.util.Map.entry;
import static jp.tsunagi.demo.plan.Coordination.Answer.ACCEPTED;
import static jp.tsunagi.demo.plan.Coordination.Answer.DECLINED;
import static jp.tsunagi.demo.plan.Coordination.Answer.EXPIRED;
import static jp.tsunagi.demo.plan.Coordination.Answer.PENDING;
import static jp.tsunagi.demo.plan.Coordination.Answer.WITHDRAWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.reference.WorkingDays;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.demo.plan.Coordination.Answer;
import jp.tsunagi.demo.plan.Coordination.Closing;
import jp.tsunagi.demo.plan.Coordination.Conference;
import jp.tsunagi.demo.plan.Coordination.Done;
import jp.tsunagi.demo.plan.Coordination.Engagement;
import jp.tsunagi.demo.plan.Coordination.FollowUp;
import jp.tsunagi.demo.plan.Coordination.Offer;
import jp.tsunagi.demo.plan.Coordination.Task;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the consultations for which several bodies have to act together: 60 offers to hand a case over, of which
 * 40 are accepted, some after a first one came to nothing.
 */
final class Cases {
    /** How long after its opening a case has come through its offers, in working days. */
    private static final int ROOM_FOR_OFFERS = 75;

    private static final int USUAL_TERM = 5;
    private static final int LONG_TERM = 10;
    private static final List<Integer> FOLLOW_UPS = List.of(1, 3, 6, 12);
    private static final Map<List<Answer>, Integer> COURSES = Weights.of(
            entry(List.of(ACCEPTED), 31),
            entry(List.of(DECLINED, ACCEPTED), 6),
            entry(List.of(EXPIRED, ACCEPTED), 2),
            entry(List.of(WITHDRAWN, ACCEPTED), 1),
            entry(List.of(DECLINED), 3),
            entry(List.of(WITHDRAWN), 3),
            entry(List.of(EXPIRED), 2));
    private static final int PENDING_OFFERS = 3;
    private static final Map<DeclineReason, Integer> REASONS = Weights.of(
            entry(DeclineReason.NO_RESOURCE, 40),
            entry(DeclineReason.NO_CAPACITY, 30),
            entry(DeclineReason.TOO_LITTLE_KNOWN, 15),
            entry(DeclineReason.FAMILY_DECLINED, 15));
    private static final Map<FollowUpOutcome, Integer> FOUND = Weights.of(
            entry(FollowUpOutcome.STABLE, 60),
            entry(FollowUpOutcome.NEEDS_HELP, 22),
            entry(FollowUpOutcome.UNREACHABLE, 7),
            entry(FollowUpOutcome.MOVED, 4),
            entry(FollowUpOutcome.OTHER, 7));
    private static final Map<CarerWork, Integer> CARER_WORK = Weights.of(
            entry(CarerWork.CONTINUES, 45),
            entry(CarerWork.AT_RISK, 15),
            entry(CarerWork.RETURNED, 14),
            entry(CarerWork.LEFT_WORK, 8),
            entry(CarerWork.NOT_WORKING, 18));
    private static final Map<CaseOutcome, Integer> OUTCOMES = Weights.of(
            entry(CaseOutcome.SUPPORT_IN_PLACE, 75),
            entry(CaseOutcome.WITHDRAWN, 12),
            entry(CaseOutcome.MOVED_AWAY, 7),
            entry(CaseOutcome.OTHER, 6));

    private final Dice dice;
    private final Days days;
    private final List<Agency> agencies;

    Cases(long seed, Days days, List<Agency> agencies) {
        this.dice = new Dice(seed, "cases");
        this.days = days;
        this.agencies = agencies;
    }

    List<Coordination> of(List<Consultation> consultations) {
        var coordinated = consultations.stream()
                .filter(consultation -> consultation.coordination() != null)
                .sorted(Comparator.comparing(Cases::openedOn))
                .toList();
        var courses = courses(coordinated);
        var cases = new ArrayList<Coordination>();
        for (var consultation : coordinated) {
            cases.add(coordination(
                    "case-%03d".formatted(cases.size() + 1),
                    consultation,
                    courses.getOrDefault(consultation.key(), List.of())));
        }
        return List.copyOf(cases);
    }

    private static LocalDate openedOn(Consultation consultation) {
        return Objects.requireNonNull(consultation.coordination()).on();
    }

    /** Which consultation's case goes through which offers. */
    private Map<String, List<Answer>> courses(List<Consultation> coordinated) {
        var courses = new HashMap<String, List<Answer>>();
        var early = coordinated.stream()
                .filter(each -> !openedOn(each).isAfter(Days.before(days.last(), ROOM_FOR_OFFERS)))
                .map(Consultation::key)
                .toList();
        var chosen = dice.shuffled(early).iterator();
        dice.spread(COURSES).forEach(course -> courses.put(chosen.next(), course));
        var others = coordinated.stream()
                .map(Consultation::key)
                .filter(key -> !courses.containsKey(key))
                .toList();
        dice.some(others, PENDING_OFFERS).forEach(key -> courses.put(key, List.of(PENDING)));
        return courses;
    }

    private Coordination coordination(String key, Consultation consultation, List<Answer> course) {
        var opened = openedOn(consultation);
        var municipality = Objects.requireNonNull(consultation.municipality());
        var near = Agencies.near(agencies, municipality);
        var engagements = dice.some(near, dice.between(1, 3)).stream()
                .map(agency -> new Engagement(Days.after(opened, dice.between(0, 3)), agency))
                .filter(engagement -> !days.isOver(engagement.on()))
                .sorted(Comparator.comparing(Engagement::on))
                .toList();
        var offers = offers(key, municipality, opened, course);
        var accepted =
                offers.stream().filter(offer -> offer.answer() == ACCEPTED).findFirst();
        var followUps =
                accepted.map(offer -> followUps(key, consultation, offer)).orElse(List.of());
        var closing = accepted.isPresent()
                ? closingAfterHandoff(accepted.get(), followUps)
                : closingAtCenter(consultation, opened, offers);
        return new Coordination(
                key,
                consultation.key(),
                consultation.account(),
                municipality,
                opened,
                engagements,
                conferences(opened, engagements),
                offers,
                closing == null ? followUps : upTo(closing, followUps),
                closing);
    }

    private List<Conference> conferences(LocalDate opened, List<Engagement> engagements) {
        var on = Days.after(opened, dice.between(3, 5));
        if (engagements.isEmpty() || days.isOver(on) || !dice.inHundred(55)) {
            return List.of();
        }
        var agencies = engagements.stream().map(Engagement::agency).toList();
        var tasks = agencies.stream()
                .map(agency -> new Task(agency, Days.after(on, dice.between(5, 20)), dice.one(TASKS)))
                .toList();
        return List.of(new Conference(on, agencies, dice.one(DECISIONS), tasks));
    }

    private List<Offer> offers(String key, String municipality, LocalDate opened, List<Answer> course) {
        var offers = new ArrayList<Offer>();
        var from = opened;
        for (var answer : course) {
            var offer = answer == PENDING
                    ? pending(key, municipality)
                    : offer(
                            key + "/offer-" + (offers.size() + 1),
                            municipality,
                            Days.after(from, offers.isEmpty() ? dice.between(5, 20) : dice.between(2, 8)),
                            answer);
            offers.add(offer);
            from = offer.settledOn() == null ? from : offer.settledOn();
        }
        return offers;
    }

    private Offer pending(String key, String municipality) {
        return new Offer(
                key + "/offer-1",
                Zone.of(municipality),
                Days.before(days.last().plusDays(1), dice.between(1, 3)),
                LONG_TERM,
                PENDING,
                null,
                null);
    }

    private Offer offer(String key, String municipality, LocalDate offeredOn, Answer answer) {
        int term = dice.inHundred(20) ? LONG_TERM : USUAL_TERM;
        var settledOn = answer == EXPIRED
                ? WorkingDays.after(offeredOn, term).plusDays(1)
                : Days.after(offeredOn, dice.between(1, term));
        return new Offer(
                key,
                Zone.of(municipality),
                offeredOn,
                term,
                answer,
                settledOn,
                answer == DECLINED ? dice.weighted(REASONS) : null);
    }

    private List<FollowUp> followUps(String key, Consultation consultation, Offer accepted) {
        var handedOver = Objects.requireNonNull(accepted.settledOn());
        return FOLLOW_UPS.stream()
                .map(months -> {
                    var dueOn = WorkingDays.onOrAfter(handedOver.plusMonths(months));
                    return new FollowUp(
                            key + "/follow-up-" + months, months, dueOn, done(consultation, accepted, dueOn));
                })
                .toList();
    }

    /** Most are done in time, some late, some not at all. */
    private @Nullable Done done(Consultation consultation, Offer accepted, LocalDate dueOn) {
        int fate = dice.between(0, 99);
        var on = fate < 68
                ? Days.before(dueOn, dice.between(0, 4))
                : fate < 87 ? Days.after(dueOn, dice.between(1, 20)) : null;
        if (on == null || days.isOver(on)) {
            return null;
        }
        return new Done(
                on,
                dice.inHundred(75) ? accepted.zone().account() : consultation.account(),
                dice.weighted(FOUND),
                dice.inHundred(80) ? dice.weighted(CARER_WORK) : null);
    }

    /** After the last follow-up, or now and then after the first. */
    private @Nullable Closing closingAfterHandoff(Offer accepted, List<FollowUp> followUps) {
        var last = dice.inHundred(15) ? followUps.getFirst() : followUps.getLast();
        var on = Days.after(last.dueOn(), dice.between(5, 25));
        return dice.inHundred(25) || days.isOver(on)
                ? null
                : new Closing(on, accepted.zone().account(), dice.weighted(OUTCOMES));
    }

    private @Nullable Closing closingAtCenter(Consultation consultation, LocalDate opened, List<Offer> offers) {
        if (offers.stream().anyMatch(offer -> offer.answer() == PENDING) || dice.inHundred(40)) {
            return null;
        }
        var settled = offers.isEmpty()
                ? opened
                : Objects.requireNonNull(offers.getLast().settledOn());
        var on = Days.after(settled, dice.between(20, 90));
        return days.isOver(on) ? null : new Closing(on, consultation.account(), dice.weighted(OUTCOMES));
    }

    /** Nobody follows up a case that is closed. */
    private static List<FollowUp> upTo(Closing closing, List<FollowUp> followUps) {
        return followUps.stream()
                .map(each -> each.done() == null || each.done().on().isBefore(closing.on())
                        ? each
                        : new FollowUp(each.key(), each.monthsAfter(), each.dueOn(), null))
                .toList();
    }

    private static final List<String> DECISIONS = Stream.of(
                    "退院に向けた訪問看護の開始時期を確認し、緊急時の連絡先を一覧にする。",
                    "保育所での受入れに必要な看護師の配置を市と調整し、次回までに見通しを示す。",
                    "夜間の見守りの負担を減らすため、短期入所の候補を二か所あたる。",
                    "就学に向けて学校での医療的ケアの手順を主治医と確認する。",
                    "災害時の電源の確保と避難先を個別避難計画に書き込む。")
            .toList();
    private static final List<String> TASKS =
            List.of("主治医の指示書を依頼する。", "受入れの可否を確認して回答する。", "サービス利用計画の案を作る。", "見学の日程を調整する。", "必要な機器と用具の一覧を作る。");
}
