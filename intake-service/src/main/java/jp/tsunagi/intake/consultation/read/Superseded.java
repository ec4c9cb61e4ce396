package jp.tsunagi.intake.consultation.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.intake.consultation.ConsultationEvent.AgencyIntroduced;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactWithdrawn;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionWithdrawn;

/** Finds out what was put right later: contacts, introductions and what came of them. */
final class Superseded {
    /** What is said of a contact, or of an introduction, or what came of one. */
    private record Saying(UUID about, boolean outcome) {}

    private final Map<Saying, Set<Integer>> holding = new HashMap<>();
    private final Set<Integer> superseded = new HashSet<>();

    private Superseded() {}

    /** The versions of those that hold no more. */
    static Set<Integer> of(List<Happening> happenings) {
        var found = new Superseded();
        happenings.forEach(found::take);
        return found.superseded;
    }

    private void take(Happening happening) {
        switch (happening.event()) {
            case ContactRecorded e -> holds(new Saying(e.contact().id(), false), happening);
            case ContactCorrected e -> {
                ends(new Saying(e.contact().id(), false));
                holds(new Saying(e.contact().id(), false), happening);
            }
            case ContactWithdrawn e -> ends(new Saying(e.contact(), false));
            case AgencyIntroduced e -> holds(new Saying(e.introduction().id(), false), happening);
            case IntroductionOutcomeRecorded e -> holds(new Saying(e.introduction(), true), happening);
            case IntroductionOutcomeCorrected e -> {
                ends(new Saying(e.introduction(), true));
                holds(new Saying(e.introduction(), true), happening);
            }
            case IntroductionWithdrawn e -> {
                ends(new Saying(e.introduction(), false));
                ends(new Saying(e.introduction(), true));
            }
            default -> {}
        }
    }

    private void holds(Saying saying, Happening happening) {
        holding.computeIfAbsent(saying, _ -> new HashSet<>()).add(happening.version());
    }

    private void ends(Saying saying) {
        superseded.addAll(holding.getOrDefault(saying, Set.of()));
    }
}
