package jp.tsunagi.service.member;

import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.oversight.StaffAssigned;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import org.jspecify.annotations.Nullable;

/** One row per assignment, from oversight's public events; the stream is the assignment. */
public final class MembershipProjection implements Projection<MembershipRow, PublicEvent> {
    @Override
    public @Nullable MembershipRow project(@Nullable MembershipRow row, Recorded<? extends PublicEvent> recorded) {
        return switch (recorded.event()) {
            case StaffAssigned e ->
                new MembershipRow(
                        e.assignment(),
                        e.subject(),
                        e.role(),
                        e.prefecture(),
                        e.body(),
                        e.municipality(),
                        e.from(),
                        e.to(),
                        recorded.number());
            case StaffLeft e -> row == null ? null : row.endedFrom(e.leftOn(), recorded.number());
            default -> row;
        };
    }
}
