package jp.tsunagi.eventstore.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tsunagi.eventstore.StoredEvent;

/**
 * What a page of events is called for good: all of it, or what comes before an event that cannot be translated. Nothing is
 * passed over, since numbers are dense and in commit order.
 *
 * @param numbered in commit order
 * @param told the positions of those that are told to the world
 * @param stop the event after them, which gets no number
 */
public record Numbering(List<Numbered> numbered, List<Long> told, Optional<Untranslatable> stop) {
    /** Of nothing. */
    public static final Numbering NONE = new Numbering(List.of(), List.of(), Optional.empty());

    /** Numbers events that come after another one. */
    public static Numbering of(Numbered last, List<StoredEvent> events, Translation translation) {
        var numbered = new ArrayList<Numbered>(events.size());
        var told = new ArrayList<Long>();
        var before = last;
        for (var event : events) {
            long position = before.position() + 1;
            boolean isTold;
            try {
                isTold = translation.translate(event).isPresent();
            } catch (RuntimeException e) {
                return new Numbering(numbered, told, Optional.of(new Untranslatable(position, event, e)));
            }
            if (isTold) {
                told.add(position);
            }
            before = before.next(event);
            numbered.add(before);
        }
        return new Numbering(numbered, told, Optional.empty());
    }
}
