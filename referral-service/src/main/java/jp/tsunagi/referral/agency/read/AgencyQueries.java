package jp.tsunagi.referral.agency.read;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.AgencyKind;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.service.read.Conditions;
import jp.tsunagi.service.read.ScopedReads;
import org.jspecify.annotations.Nullable;

/** Finds agencies, by place and name. */
public final class AgencyQueries {
    private final ScopedReads reads;

    public AgencyQueries(ScopedReads reads) {
        this.reads = reads;
    }

    /**
     * What to look for; null means any.
     *
     * @param prefecture two digits
     * @param municipality one that the agency works for, five digits
     */
    record Filter(
            @Nullable String prefecture,
            @Nullable String municipality,
            @Nullable Sector sector,
            @Nullable AgencyKind kind) {}

    /** The last row of the page before. */
    record After(String municipality, String name, UUID id) {}

    /** Up to {@code limit} rows after a place. */
    Uni<List<AgencyRow>> find(Scope.Member reader, Filter filter, @Nullable After after, int limit) {
        var conditions = new Conditions()
                .narrow("a.prefecture = :prefecture", "prefecture", filter.prefecture())
                .narrow("array_contains(a.covers, :municipality)", "municipality", filter.municipality())
                .narrow("a.sector = :sector", "sector", filter.sector())
                .narrow("a.kind = :kind", "kind", filter.kind());
        if (after != null) {
            conditions.require(
                    "(a.municipality > :place or (a.municipality = :place and"
                            + " (a.name > :name or (a.name = :name and a.id > :id))))",
                    Map.of("place", after.municipality(), "name", after.name(), "id", after.id()));
        }
        return reads.read(
                reader,
                session -> conditions
                        .select(session, "from AgencyRow a", "order by a.municipality, a.name, a.id", AgencyRow.class)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** The version of an agency that the list shows; 0 when it shows none. */
    Uni<Integer> shown(Scope.Member reader, UUID id) {
        return reads.read(reader, session -> session.find(AgencyRow.class, id))
                .map(row -> row == null ? 0 : row.number);
    }
}
