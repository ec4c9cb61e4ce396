package jp.tsunagi.referral.agency.read;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
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
            @Nullable Sector sector) {}

    /** The last row of the page before. */
    record After(String municipality, String name, UUID id) {}

    /** Up to {@code limit} rows after a place. */
    Uni<List<AgencyRow>> find(Scope.Member reader, Filter filter, @Nullable After after, int limit) {
        var conditions = new Conditions()
                .where("r.prefecture = :prefecture", "prefecture", filter.prefecture())
                .where("array_contains(r.covers, :municipality)", "municipality", filter.municipality())
                .where("r.sector = :sector", "sector", filter.sector());
        if (after != null) {
            conditions.where(
                    "r.municipality > :place or (r.municipality = :place and"
                            + " (r.name > :name or (r.name = :name and r.id > :id)))",
                    Map.of("place", after.municipality(), "name", after.name(), "id", after.id()));
        }
        return reads.read(
                reader,
                session -> conditions.find(
                        session, "from AgencyRow r", AgencyRow.class, "r.municipality, r.name, r.id", limit));
    }
}
