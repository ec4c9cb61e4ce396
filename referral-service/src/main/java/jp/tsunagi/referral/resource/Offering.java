package jp.tsunagi.referral.resource;

import java.util.List;
import java.util.Set;
import jp.tsunagi.contracts.Codes;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.referral.ResourceKind;

/**
 * What a resource offers. It speaks of a service, never of a person.
 *
 * @param name its public name
 * @param kind what kind of support it is
 * @param municipalities those it serves, five digits, in any order
 * @param ages the ages it is for
 * @param careItems the care it accepts; empty for any
 * @param themes the matters of consultations it answers
 * @param schedule when it is open, as people say it; may be empty
 * @param howToApply how one applies; may be empty
 */
public record Offering(
        String name,
        ResourceKind kind,
        List<String> municipalities,
        Ages ages,
        Set<CareItem> careItems,
        Set<ConsultationTheme> themes,
        String schedule,
        String howToApply) {
    /** The characters a name has at most. */
    public static final int LONGEST_NAME = 200;

    /** The characters a schedule, or the way to apply, has at most. */
    public static final int LONGEST_TEXT = 1000;

    public Offering {
        name = name.strip();
        municipalities = municipalities.stream().distinct().sorted().toList();
        careItems = Codes.inDeclaredOrder(CareItem.class, careItems);
        themes = Codes.inDeclaredOrder(ConsultationTheme.class, themes);
        schedule = schedule.strip();
        howToApply = howToApply.strip();
    }
}
