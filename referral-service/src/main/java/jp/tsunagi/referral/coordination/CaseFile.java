package jp.tsunagi.referral.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.referral.coordination.CaseEvent.CaseOpened;
import jp.tsunagi.referral.coordination.CaseEvent.CaseReopened;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a case.
 *
 * @param opened as it was opened
 * @param tenures who was responsible one after the other, each from the day on which the one before ended, or the case was
 *     reopened; the last one is
 * @param agencies who acts in it, in the order they were engaged
 * @param conferences with what was done of their tasks
 * @param advice in the order it was asked for
 * @param escalations what the center asked the prefecture, in order
 * @param relayed what the center recorded for bodies without access, in order
 * @param facts what is known of the child
 */
public record CaseFile(
        CaseOpened opened,
        List<Tenure> tenures,
        List<UUID> agencies,
        Conferences conferences,
        List<Advice> advice,
        List<Advice> escalations,
        Handoffs handoffs,
        FollowUps followUps,
        List<Relayed> relayed,
        ChildFacts facts) {
    public CaseFile {
        tenures = List.copyOf(tenures);
        agencies = List.copyOf(agencies);
        advice = List.copyOf(advice);
        escalations = List.copyOf(escalations);
        relayed = List.copyOf(relayed);
    }

    static CaseFile of(CaseOpened opened) {
        var center = Tenure.begun(opened.center(), opened.municipality(), opened.openedOn());
        return new CaseFile(
                opened,
                List.of(center),
                List.of(),
                Conferences.NONE,
                List.of(),
                List.of(),
                Handoffs.NONE,
                FollowUps.NONE,
                List.of(),
                ChildFacts.UNKNOWN);
    }

    /** The case's id. */
    public UUID id() {
        return opened.id();
    }

    /** Its center's, two digits. */
    public String prefecture() {
        return opened.prefecture();
    }

    /** The one body that is responsible; of a closed case, the one that was at last. */
    public UUID responsible() {
        return tenures.getLast().body();
    }

    /** The municipality it is held for, five digits; null while not known. */
    public @Nullable String municipality() {
        return tenures.getLast().municipality();
    }

    /** Whether this body watches over a case that it handed off: the center, once it is no longer responsible. */
    public boolean followedUpBy(UUID body) {
        return body.equals(opened.center()) && !body.equals(responsible());
    }

    /** Whether a body is responsible because it accepted this offer: not one of its earlier ones, and not handed on since. */
    boolean isHeldBy(Offer offer) {
        return offer.toBody().equals(responsible())
                && handoffs.acceptedBy(offer.toBody()).filter(offer::equals).isPresent();
    }

    /** The advice with this id that was asked of the center. */
    Optional<Advice> advice(UUID id) {
        return find(advice, id);
    }

    /** The question to the prefecture with this id. */
    public Optional<Advice> escalation(UUID id) {
        return find(escalations, id);
    }

    CaseFile with(UUID agency) {
        return new CaseFile(
                opened,
                tenures,
                and(agencies, agency),
                conferences,
                advice,
                escalations,
                handoffs,
                followUps,
                relayed,
                facts);
    }

    CaseFile with(Conference conference) {
        return new CaseFile(
                opened,
                tenures,
                agencies,
                conferences.with(conference),
                advice,
                escalations,
                handoffs,
                followUps,
                relayed,
                facts);
    }

    CaseFile with(Conferences.Done task) {
        return new CaseFile(
                opened,
                tenures,
                agencies,
                conferences.with(task),
                advice,
                escalations,
                handoffs,
                followUps,
                relayed,
                facts);
    }

    CaseFile with(Advice asked) {
        return new CaseFile(
                opened,
                tenures,
                agencies,
                conferences,
                and(advice, asked),
                escalations,
                handoffs,
                followUps,
                relayed,
                facts);
    }

    CaseFile answered(UUID asked, Advice.Answer answer) {
        var now = answered(advice, asked, answer);
        return new CaseFile(
                opened, tenures, agencies, conferences, now, escalations, handoffs, followUps, relayed, facts);
    }

    CaseFile escalated(Advice question) {
        var more = and(escalations, question);
        return new CaseFile(opened, tenures, agencies, conferences, advice, more, handoffs, followUps, relayed, facts);
    }

    CaseFile escalationAnswered(UUID asked, Advice.Answer answer) {
        var now = answered(escalations, asked, answer);
        return new CaseFile(opened, tenures, agencies, conferences, advice, now, handoffs, followUps, relayed, facts);
    }

    CaseFile with(Relayed told) {
        return new CaseFile(
                opened,
                tenures,
                agencies,
                conferences,
                advice,
                escalations,
                handoffs,
                followUps,
                and(relayed, told),
                facts);
    }

    CaseFile with(Handoff handoff) {
        return new CaseFile(
                opened,
                tenures,
                agencies,
                conferences,
                advice,
                escalations,
                handoffs.with(handoff),
                followUps,
                relayed,
                facts);
    }

    CaseFile with(FollowUps planned) {
        return new CaseFile(
                opened, tenures, agencies, conferences, advice, escalations, handoffs, planned, relayed, facts);
    }

    CaseFile with(ChildFacts known) {
        return new CaseFile(
                opened, tenures, agencies, conferences, advice, escalations, handoffs, followUps, relayed, known);
    }

    /** Responsibility and municipality move together. */
    CaseFile heldBy(UUID body, @Nullable String municipality, LocalDate from) {
        return new CaseFile(
                opened,
                and(ended(from), Tenure.begun(body, municipality, from)),
                agencies,
                conferences,
                advice,
                escalations,
                handoffs,
                followUps,
                relayed,
                facts);
    }

    CaseFile closed(LocalDate on) {
        return new CaseFile(
                opened, ended(on), agencies, conferences, advice, escalations, handoffs, followUps, relayed, facts);
    }

    /** The body that was responsible at last is so again. */
    CaseFile reopened(CaseReopened e) {
        return new CaseFile(
                opened,
                and(tenures, Tenure.begun(e.responsible(), e.municipality(), e.reopenedOn())),
                agencies,
                conferences,
                advice,
                escalations,
                handoffs,
                followUps,
                relayed,
                facts);
    }

    private List<Tenure> ended(LocalDate on) {
        var all = new ArrayList<>(tenures);
        all.set(all.size() - 1, all.getLast().ended(on));
        return all;
    }

    private static Optional<Advice> find(List<Advice> all, UUID id) {
        return all.stream().filter(known -> known.id().equals(id)).findFirst();
    }

    private static List<Advice> answered(List<Advice> all, UUID asked, Advice.Answer answer) {
        return all.stream()
                .map(known -> known.id().equals(asked) ? known.answered(answer) : known)
                .toList();
    }

    private static <T> List<T> and(List<T> some, T one) {
        var more = new ArrayList<>(some);
        more.add(one);
        return more;
    }
}
