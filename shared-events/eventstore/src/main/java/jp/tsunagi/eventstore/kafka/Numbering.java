package jp.tsunagi.eventstore.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.kafka.RelayLog.Publication;

/**
 * What a page of events is called for good: all of it, or what comes before an event that cannot be translated. Nothing is
 * passed over, since numbers are dense and in commit order.
 *
 * @param numbered in commit order
 * @param told those that are told to the world, numbered in the topic as well
 * @param stop the event after them, which gets no number
 */
public record Numbering(List<Numbered> numbered, List<Publication> told, Optional<Untranslatable> stop) {
    /**
     * Numbers events that come after another one.
     *
     * @param lastSequence of the topic; 0: none
     */
    public static Numbering of(Numbered last, long lastSequence, List<StoredEvent> events, Translation translation) {
        var numbered = new ArrayList<Numbered>(events.size());
        var told = new ArrayList<Publication>();
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
                told.add(new Publication(lastSequence + told.size() + 1, position, event));
            }
            before = before.next(event);
            numbered.add(before);
        }
        return new Numbering(numbered, told, Optional.empty());
    }
}
