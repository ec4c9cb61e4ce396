package jp.tsunagi.service.member;

import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.oversight.CenterRegistered;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import org.jspecify.annotations.Nullable;

/** One row per center, from oversight's public events; the stream is the center. */
public final class CenterProjection implements Projection<CenterRow, PublicEvent> {
    @Override
    public @Nullable CenterRow project(@Nullable CenterRow row, Recorded<? extends PublicEvent> recorded) {
        return recorded.event() instanceof CenterRegistered e
                ? new CenterRow(
                        e.center(), e.prefecture(), e.name(), e.municipalities(), e.openingHours(), recorded.number())
                : row;
    }
}
