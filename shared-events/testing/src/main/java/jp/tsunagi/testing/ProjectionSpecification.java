package jp.tsunagi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Given these events of one stream, then this is the row. Every event goes through its real form and back, and all are
 * folded twice: a projection that remembers anything outside its row is noticed.
 *
 * @param <R> the row
 * @param <E> the events it follows
 */
public final class ProjectionSpecification<R, E> {
    /** The stream of the given events. */
    public static final UUID STREAM = new UUID(0x7473756e616769L, 1);

    private final Projection<R, E> projection;
    private final UnaryOperator<E> roundTrip;
    private final List<Recorded<E>> given = new ArrayList<>();
    private Instant at = Instant.EPOCH;

    private ProjectionSpecification(Projection<R, E> projection, UnaryOperator<E> roundTrip) {
        this.projection = projection;
        this.roundTrip = roundTrip;
    }

    /** Starts a specification of a projection of the service's own events, which this catalogue stores. */
    public static <R, E> ProjectionSpecification<R, E> specify(
            Projection<R, E> projection, EventCatalogue<E> catalogue) {
        var stored = new StoredRoundTrip<>(catalogue);
        return new ProjectionSpecification<>(projection, stored::andBack);
    }

    /** Starts a specification of a projection of public events. */
    public static <R, E extends PublicEvent> ProjectionSpecification<R, E> specify(Projection<R, E> projection) {
        return new ProjectionSpecification<>(projection, PublicRoundTrip::andBack);
    }

    /** When the events given from here on took effect and were recorded; before the first call 1970-01-01T00:00Z. */
    public ProjectionSpecification<R, E> at(Instant instant) {
        at = instant;
        return this;
    }

    /** What was recorded, numbered on from 1. */
    @SafeVarargs
    public final ProjectionSpecification<R, E> given(E... events) {
        for (var event : events) {
            given.add(new Recorded<>(STREAM, given.size() + 1L, roundTrip.apply(event), at, at));
        }
        return this;
    }

    /** This is the row. */
    public void then(R row) {
        assertThat(folded()).isEqualTo(row);
        assertThat(folded()).as("the row after folding the same again").isEqualTo(row);
    }

    /** There is no row. */
    public void thenNoRow() {
        assertThat(folded()).isNull();
        assertThat(folded()).as("the row after folding the same again").isNull();
    }

    private @Nullable R folded() {
        @Nullable R row = null;
        for (var recorded : given) {
            row = projection.project(row, recorded);
        }
        return row;
    }
}
