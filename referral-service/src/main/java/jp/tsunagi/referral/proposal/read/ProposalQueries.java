package jp.tsunagi.referral.proposal.read;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.referral.proposal.ProposalStatus;
import jp.tsunagi.service.read.Conditions;
import jp.tsunagi.service.read.ScopedReads;
import org.jspecify.annotations.Nullable;

/** Finds proposals, the oldest first: whoever reviews them begins there. */
public final class ProposalQueries {
    private final ScopedReads reads;

    public ProposalQueries(ScopedReads reads) {
        this.reads = reads;
    }

    /**
     * What to look for; null means any.
     *
     * @param prefecture two digits
     * @param municipality whose they are, five digits
     */
    record Filter(
            String prefecture,
            @Nullable String municipality,
            @Nullable ProposalStatus status) {}

    /** The last row of the page before. */
    record After(LocalDate madeOn, UUID id) {}

    /** Up to {@code limit} rows after a place. */
    Uni<List<ProposalRow>> find(Scope.Member reader, Filter filter, @Nullable After after, int limit) {
        var conditions = new Conditions()
                .narrow("p.prefecture = :prefecture", "prefecture", filter.prefecture())
                .narrow("p.municipality = :municipality", "municipality", filter.municipality())
                .narrow("p.status = :status", "status", filter.status());
        if (after != null) {
            conditions.require(
                    "(p.madeOn > :day or (p.madeOn = :day and p.id > :id))",
                    Map.of("day", after.madeOn(), "id", after.id()));
        }
        return reads.read(
                reader,
                session -> conditions
                        .select(session, "from ProposalRow p", "order by p.madeOn, p.id", ProposalRow.class)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** The version of a proposal that the list has come to; 0 before it knows it. */
    Uni<Integer> shown(Scope.Member reader, UUID id) {
        return reads.read(reader, session -> session.find(ProposalRow.class, id))
                .map(row -> row == null ? 0 : row.number);
    }
}
