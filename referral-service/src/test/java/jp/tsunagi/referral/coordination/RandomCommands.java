package jp.tsunagi.referral.coordination;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.contracts.referral.ReopenReason;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.referral.coordination.CaseCommand.AcceptHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.AnswerEscalation;
import jp.tsunagi.referral.coordination.CaseCommand.CloseCase;
import jp.tsunagi.referral.coordination.CaseCommand.DeclineHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.EngageAgency;
import jp.tsunagi.referral.coordination.CaseCommand.EscalateToPrefecture;
import jp.tsunagi.referral.coordination.CaseCommand.ExpireHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.FinishTask;
import jp.tsunagi.referral.coordination.CaseCommand.GiveAdvice;
import jp.tsunagi.referral.coordination.CaseCommand.HoldConference;
import jp.tsunagi.referral.coordination.CaseCommand.NoteChildFacts;
import jp.tsunagi.referral.coordination.CaseCommand.NoteDueFollowUps;
import jp.tsunagi.referral.coordination.CaseCommand.NoteMissedFollowUps;
import jp.tsunagi.referral.coordination.CaseCommand.OfferHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.OpenCase;
import jp.tsunagi.referral.coordination.CaseCommand.RecordFollowUp;
import jp.tsunagi.referral.coordination.CaseCommand.Relay;
import jp.tsunagi.referral.coordination.CaseCommand.Relayable;
import jp.tsunagi.referral.coordination.CaseCommand.ReopenCase;
import jp.tsunagi.referral.coordination.CaseCommand.RequestAdvice;
import jp.tsunagi.referral.coordination.CaseCommand.ReturnHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.WithdrawHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.WithdrawOfChild;

/** Whatever anybody may ask of one case, sensible or not, while time goes by; the same seed asks the same. */
public final class RandomCommands {
    private static final int COMMANDS = 300;
    private static final List<UUID> BODIES = List.of(Cases.CENTER, Cases.KONAN, new UUID(7, 1), new UUID(7, 2));
    private static final List<String> MUNICIPALITIES = List.of("25201", "25206", "25207", "26100");

    private final Random random;
    private Instant now = Cases.NOW;
    private int handoffs;
    private int advice;
    private int relayed;
    private int escalations;

    private RandomCommands(long seed) {
        random = new Random(seed);
    }

    /** What becomes of a case of which all this is asked. */
    public static List<CaseEvent> log(long seed) {
        var decider = new CoordinationCase();
        var commands = new RandomCommands(seed);
        var log = new ArrayList<CaseEvent>();
        var state = decider.initial();
        for (int i = 0; i < COMMANDS; i++) {
            if (decider.decide(state, commands.next(state))
                    instanceof Decision.Accepted<CaseEvent>(var events, var _)) {
                for (var event : events) {
                    state = decider.evolve(state, event);
                    log.add(event);
                }
            }
        }
        return log;
    }

    private CaseCommand next(CaseState state) {
        now = now.plus(Duration.ofHours(random.nextInt(24 * 12)));
        return switch (random.nextInt(59)) {
            case 0, 1 ->
                new OpenCase(
                        Cases.CASE,
                        new UUID(7, 3),
                        null,
                        Cases.CENTER,
                        "25",
                        random.nextBoolean() ? "25201" : null,
                        Japan.day(now),
                        Set.of(),
                        Set.of());
            case 2, 41 -> new EngageAgency(body(state), Cases.AGENCY);
            case 3 ->
                new HoldConference(
                        body(state), Cases.conference(Japan.day(now), List.of(Cases.AGENCY), Cases.AGENCY), now);
            case 4, 5, 6, 7 -> offer(state);
            case 8, 9, 10, 11 ->
                new AcceptHandoff(
                        handoff(state),
                        offeredBody(state),
                        Set.of(random.nextInt(4) == 0 ? pick(MUNICIPALITIES) : "25206"),
                        now);
            case 12, 13 ->
                new DeclineHandoff(
                        handoff(state),
                        offeredBody(state),
                        Set.of(random.nextInt(4) == 0 ? pick(MUNICIPALITIES) : "25206"),
                        pick(List.of(DeclineReason.values())),
                        now);
            case 14, 15 -> new WithdrawHandoff(body(state), handoff(state), now);
            case 16, 17 -> new ExpireHandoff(now);
            case 24, 25 ->
                new ReturnHandoff(
                        held(state),
                        body(state),
                        Set.of(random.nextInt(4) == 0 ? pick(MUNICIPALITIES) : "25206"),
                        pick(List.of(DeclineReason.values())),
                        now);
            case 18, 19 -> new NoteDueFollowUps(now, Cases.MISSED_AFTER);
            case 20, 21, 22 ->
                new RecordFollowUp(
                        body(state),
                        followUp(state),
                        new FollowUpResult(
                                Japan.day(now).minusDays(random.nextInt(3) - 1L), FollowUpOutcome.STABLE, null),
                        now,
                        Cases.MISSED_AFTER);
            case 26, 28, 29, 30, 50 ->
                new RequestAdvice(body(state), new UUID(6, advice++), new Sealed("v1.1.question"), now);
            case 27, 31, 32, 51, 52 ->
                new GiveAdvice(
                        random.nextInt(4) == 0 ? body(state) : Cases.CENTER,
                        asked(state),
                        new Sealed("v1.1.answer"),
                        now);
            case 33, 34, 35, 36, 37 -> relay(state);
            case 38, 39, 40 -> new ReopenCase(body(state), pick(List.of(ReopenReason.values())), now);
            case 42, 43 -> new NoteMissedFollowUps(now, Cases.MISSED_AFTER);
            case 44, 45 ->
                new EscalateToPrefecture(
                        random.nextInt(4) == 0 ? body(state) : Cases.CENTER,
                        new UUID(4, escalations++),
                        new Sealed("v1.1.question"),
                        now);
            case 46, 47, 48 ->
                new AnswerEscalation(
                        random.nextInt(8) == 0 ? "26" : "25", escalated(state), new Sealed("v1.1.answer"), now);
            case 49 -> new NoteChildFacts(pick(MUNICIPALITIES), random.nextBoolean() ? Japan.day(now) : null, now);
            case 53, 54, 55, 56 -> new FinishTask(body(state), new UUID(1, 1), 1, Japan.day(now), now);
            case 23 -> random.nextBoolean() ? new WithdrawOfChild(now) : new NoteDueFollowUps(now, Cases.MISSED_AFTER);
            default ->
                random.nextInt(3) == 0
                        ? new CloseCase(body(state), CaseOutcome.OTHER, now)
                        : new NoteDueFollowUps(now, Cases.MISSED_AFTER);
        };
    }

    /** Through the center, mostly, what a body could have said. */
    private Relay relay(CaseState state) {
        var body = state instanceof CaseState.Known known && random.nextBoolean()
                ? known.file().responsible()
                : offeredBody(state);
        var held = random.nextBoolean();
        var handoff = held ? held(state) : handoff(state);
        var said = said(handoff, body, held);
        return new Relay(
                random.nextInt(8) == 0 ? body(state) : Cases.CENTER,
                new UUID(5, relayed++),
                handoff,
                Channel.FAX,
                Japan.day(now).minusDays(random.nextInt(4) - 1L),
                new Sealed("v1.1.name"),
                random.nextInt(8) == 0,
                said,
                now);
    }

    private Relayable said(UUID handoff, UUID body, boolean held) {
        var places = Set.of("25206");
        var reason = DeclineReason.OTHER;
        if (held) {
            return random.nextInt(3) == 0
                    ? new CloseCase(body, CaseOutcome.OTHER, now)
                    : new ReturnHandoff(handoff, body, places, reason, now);
        }
        return random.nextInt(3) == 0
                ? new DeclineHandoff(handoff, body, places, reason, now)
                : new AcceptHandoff(handoff, body, places, now);
    }

    private OfferHandoff offer(CaseState state) {
        var municipality = random.nextInt(4) == 0 ? pick(MUNICIPALITIES) : "25206";
        return new OfferHandoff(
                body(state),
                new UUID(8, handoffs++),
                pick(BODIES),
                Set.of("25206", "25207"),
                municipality,
                1 + random.nextInt(20),
                now);
    }

    /** Mostly the one that may, so that something comes of it. */
    private UUID body(CaseState state) {
        return state instanceof CaseState.Known known && random.nextInt(4) != 0
                ? known.file().responsible()
                : pick(BODIES);
    }

    private UUID offeredBody(CaseState state) {
        return state instanceof CaseState.Known known && random.nextInt(4) != 0
                ? known.file().handoffs().pending().map(Offer::toBody).orElseGet(() -> pick(BODIES))
                : pick(BODIES);
    }

    private UUID handoff(CaseState state) {
        return state instanceof CaseState.Known known && random.nextInt(4) != 0
                ? known.file().handoffs().pending().map(Offer::handoff).orElseGet(this::anyHandoff)
                : anyHandoff();
    }

    private UUID held(CaseState state) {
        return state instanceof CaseState.Known known && random.nextInt(4) != 0
                ? known.file()
                        .handoffs()
                        .acceptedBy(known.file().responsible())
                        .map(Offer::handoff)
                        .orElseGet(this::anyHandoff)
                : anyHandoff();
    }

    private UUID asked(CaseState state) {
        return state instanceof CaseState.Known known && !known.file().advice().isEmpty()
                ? pick(known.file().advice()).id()
                : new UUID(6, random.nextInt(advice + 1));
    }

    private UUID escalated(CaseState state) {
        return state instanceof CaseState.Known known
                        && !known.file().escalations().isEmpty()
                ? pick(known.file().escalations()).id()
                : new UUID(4, random.nextInt(escalations + 1));
    }

    private UUID anyHandoff() {
        return new UUID(8, random.nextInt(handoffs + 1));
    }

    private UUID followUp(CaseState state) {
        return state instanceof CaseState.Known known
                        && !known.file().followUps().all().isEmpty()
                ? pick(known.file().followUps().all()).followUp().id()
                : new UUID(9, 9);
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
