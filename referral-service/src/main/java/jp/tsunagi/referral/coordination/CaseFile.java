package jp.tsunagi.referral.coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.referral.coordination.CaseEvent.CaseOpened;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a case.
 *
 * @param opened as it was opened
 * @param responsible the one body that is responsible
 * @param municipality the municipality it is held for, five digits; null while not known
 * @param agencies who acts in it, in the order they were engaged
 * @param conferences in the order they were recorded
 */
public record CaseFile(
        CaseOpened opened,
        UUID responsible,
        @Nullable String municipality,
        List<UUID> agencies,
        List<Conference> conferences,
        Handoffs handoffs,
        FollowUps followUps) {
    public CaseFile {
        agencies = List.copyOf(agencies);
        conferences = List.copyOf(conferences);
    }

    static CaseFile of(CaseOpened opened) {
        return new CaseFile(
                opened, opened.center(), opened.municipality(), List.of(), List.of(), Handoffs.NONE, FollowUps.NONE);
    }

    /** Whether this body watches over a case that it handed off: the center, once it is no longer responsible. */
    public boolean followedUpBy(UUID body) {
        return body.equals(opened.center()) && !body.equals(responsible);
    }

    CaseFile with(UUID agency) {
        return new CaseFile(opened, responsible, municipality, and(agencies, agency), conferences, handoffs, followUps);
    }

    CaseFile with(Conference conference) {
        return new CaseFile(
                opened, responsible, municipality, agencies, and(conferences, conference), handoffs, followUps);
    }

    CaseFile with(Handoff handoff) {
        return new CaseFile(
                opened, responsible, municipality, agencies, conferences, handoffs.with(handoff), followUps);
    }

    CaseFile with(FollowUps planned) {
        return new CaseFile(opened, responsible, municipality, agencies, conferences, handoffs, planned);
    }

    /** Responsibility and municipality move together. */
    CaseFile handedOff(Offer offer) {
        return new CaseFile(opened, offer.toBody(), offer.municipality(), agencies, conferences, handoffs, followUps);
    }

    /** Responsibility and municipality return together. */
    CaseFile handedBack(Handoff returned, @Nullable String backTo) {
        return new CaseFile(
                opened, returned.offer().fromBody(), backTo, agencies, conferences, handoffs.with(returned), followUps);
    }

    private static <T> List<T> and(List<T> some, T one) {
        var more = new ArrayList<>(some);
        more.add(one);
        return more;
    }
}
