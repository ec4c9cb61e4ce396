package jp.tsunagi.intake.child;

import java.util.HashSet;
import java.util.Set;
import jp.tsunagi.intake.child.ChildEvent.CareProfileAssessed;
import jp.tsunagi.intake.child.ChildEvent.ChildIdentified;
import org.jspecify.annotations.Nullable;

/**
 * What a center has on record of a child.
 *
 * @param identified who the child is
 * @param assessed the newest assessment; null before the first
 * @param facts as they hold now
 * @param livedIn the municipalities that the child has lived in as far as it is known, five digits each
 * @param followed the number of the newest decision on merging that the record has followed; 0 for none
 */
public record ChildRecord(
        ChildIdentified identified,
        @Nullable CareProfileAssessed assessed,
        ChildFacts facts,
        Set<String> livedIn,
        int followed) {
    public ChildRecord {
        livedIn = Set.copyOf(livedIn);
    }

    static ChildRecord of(ChildIdentified identified) {
        return new ChildRecord(identified, null, identified.facts(), Set.of(), 0).with(identified.facts());
    }

    ChildRecord with(CareProfileAssessed newest) {
        return new ChildRecord(identified, newest, newest.facts(), livedIn, followed);
    }

    ChildRecord with(ChildFacts now) {
        var places = new HashSet<>(livedIn);
        if (now.municipality() != null) {
            places.add(now.municipality());
        }
        return new ChildRecord(identified, assessed, now, places, followed);
    }

    ChildRecord following(int decision) {
        return new ChildRecord(identified, assessed, facts, livedIn, decision);
    }
}
