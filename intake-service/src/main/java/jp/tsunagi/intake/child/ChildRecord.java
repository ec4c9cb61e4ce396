package jp.tsunagi.intake.child;

import jp.tsunagi.intake.child.ChildEvent.CareProfileAssessed;
import jp.tsunagi.intake.child.ChildEvent.ChildIdentified;
import org.jspecify.annotations.Nullable;

/**
 * What a center has on record of a child.
 *
 * @param identified who the child is
 * @param assessed the newest assessment; null before the first
 * @param facts as they hold now
 * @param followed the number of the newest decision on merging that the record has followed; 0 for none
 */
public record ChildRecord(
        ChildIdentified identified, @Nullable CareProfileAssessed assessed, ChildFacts facts, int followed) {
    ChildRecord with(ChildFacts now) {
        return new ChildRecord(identified, assessed, now, followed);
    }

    ChildRecord following(int decision) {
        return new ChildRecord(identified, assessed, facts, decision);
    }
}
