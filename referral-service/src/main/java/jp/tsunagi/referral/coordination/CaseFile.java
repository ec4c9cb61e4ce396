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
 * @param conferences in the order they were recorded
 * @param advice in the order it was asked for
 * @param relayed what the center recorded for bodies without access, in order
 */
public record CaseFile(
        CaseOpened opened,
        List<Tenure> tenures,
        List<UUID> agencies,
        List<Conference> conferences,
        List<Advice> advice,
        Handoffs handoffs,
        FollowUps followUps,
        List<Relayed> relayed) {
    public CaseFile {
        tenures = List.copyOf(tenures);
        agencies = List.copyOf(agencies);
        conferences = List.copyOf(conferences);
        advice = List.copyOf(advice);
        relayed = List.copyOf(relayed);
    }

    static CaseFile of(CaseOpened opened) {
        var center = Tenure.begun(opened.center(), opened.municipality(), opened.openedOn());
        return new CaseFile(
                opened, List.of(center), List.of(), List.of(), List.of(), Handoffs.NONE, FollowUps.NONE, List.of());
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

    /** The advice with this id. */
    Optional<Advice> advice(UUID id) {
        return advice.stream().filter(known -> known.id().equals(id)).findFirst();
    }

    CaseFile with(UUID agency) {
        return new CaseFile(opened, tenures, and(agencies, agency), conferences, advice, handoffs, followUps, relayed);
    }

    CaseFile with(Conference conference) {
        return new CaseFile(
                opened, tenures, agencies, and(conferences, conference), advice, handoffs, followUps, relayed);
    }

    CaseFile with(Advice asked) {
        return new CaseFile(opened, tenures, agencies, conferences, and(advice, asked), handoffs, followUps, relayed);
    }

    CaseFile answered(UUID asked, Advice.Answer answer) {
        var now = advice.stream()
                .map(known -> known.id().equals(asked) ? known.answered(answer) : known)
                .toList();
        return new CaseFile(opened, tenures, agencies, conferences, now, handoffs, followUps, relayed);
    }

    CaseFile with(Relayed told) {
        return new CaseFile(opened, tenures, agencies, conferences, advice, handoffs, followUps, and(relayed, told));
    }

    CaseFile with(Handoff handoff) {
        return new CaseFile(opened, tenures, agencies, conferences, advice, handoffs.with(handoff), followUps, relayed);
    }

    CaseFile with(FollowUps planned) {
        return new CaseFile(opened, tenures, agencies, conferences, advice, handoffs, planned, relayed);
    }

    /** Responsibility and municipality move together. */
    CaseFile heldBy(UUID body, @Nullable String municipality, LocalDate from) {
        return new CaseFile(
                opened,
                and(ended(from), Tenure.begun(body, municipality, from)),
                agencies,
                conferences,
                advice,
                handoffs,
                followUps,
                relayed);
    }

    CaseFile closed(LocalDate on) {
        return new CaseFile(opened, ended(on), agencies, conferences, advice, handoffs, followUps, relayed);
    }

    /** The body that was responsible at last is so again. */
    CaseFile reopened(CaseReopened e) {
        return new CaseFile(
                opened,
                and(tenures, Tenure.begun(e.responsible(), e.municipality(), e.reopenedOn())),
                agencies,
                conferences,
                advice,
                handoffs,
                followUps,
                relayed);
    }

    private List<Tenure> ended(LocalDate on) {
        var all = new ArrayList<>(tenures);
        all.set(all.size() - 1, all.getLast().ended(on));
        return all;
    }

    private static <T> List<T> and(List<T> some, T one) {
        var more = new ArrayList<>(some);
        more.add(one);
        return more;
    }
}
