package jp.tsunagi.referral.resource.read;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.referral.ResourceKind;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.service.read.Conditions;
import jp.tsunagi.service.read.ScopedReads;
import org.jspecify.annotations.Nullable;

/** Finds support resources that are offered, by name. */
public final class ResourceQueries {
    private static final String SERVES = "array_contains(r.municipalities, :municipality)";

    /** Those that serve the municipality asked for come before its neighbors'; without neighbors, all are of one rank. */
    private static final String NEARNESS = "(case when " + SERVES + " then 0 else 1 end)";

    private final ScopedReads reads;

    public ResourceQueries(ScopedReads reads) {
        this.reads = reads;
    }

    /**
     * What to look for; null means any.
     *
     * @param prefecture its agency's, two digits
     * @param municipality one that the resource serves, five digits
     * @param nearby also what serves other municipalities of its prefecture
     * @param age in years
     * @param careItem care that has to be accepted
     * @param agency who offers it
     * @param text what the name contains
     * @param verifiedUpTo the last day on which it may have been verified
     */
    record Filter(
            @Nullable String prefecture,
            @Nullable String municipality,
            boolean nearby,
            @Nullable Sector sector,
            @Nullable ResourceKind kind,
            @Nullable Integer age,
            @Nullable CareItem careItem,
            @Nullable ConsultationTheme theme,
            @Nullable ResourceCapacity capacity,
            @Nullable UUID agency,
            @Nullable String text,
            @Nullable LocalDate verifiedUpTo) {
        /** All of a prefecture. */
        static Filter of(String prefecture) {
            return new Filter(prefecture, null, false, null, null, null, null, null, null, null, null, null);
        }

        boolean ranked() {
            return nearby && municipality != null;
        }

        /** Whether a row is a neighbor's. */
        boolean isNeighbors(ResourceRow row) {
            return ranked() && !List.of(row.municipalities).contains(municipality);
        }
    }

    /** The last row of the page before. */
    record After(boolean neighbors, String name, UUID id) {}

    /** Up to {@code limit} rows after a place. */
    Uni<List<ResourceRow>> find(Scope.Member reader, Filter filter, @Nullable After after, int limit) {
        var conditions = new Conditions()
                .require("r.retiredOn is null", Map.of())
                .narrow("r.prefecture = :prefecture", "prefecture", filter.prefecture())
                .narrow("r.sector = :sector", "sector", filter.sector())
                .narrow("r.kind = :kind", "kind", filter.kind())
                .narrow(
                        "(r.ageFrom is null or r.ageFrom <= :age) and (r.ageTo is null or r.ageTo >= :age)",
                        "age",
                        filter.age())
                .narrow(
                        "(array_length(r.careItems) = 0 or array_contains(r.careItems, :careItem))",
                        "careItem",
                        name(filter.careItem()))
                .narrow("array_contains(r.themes, :theme)", "theme", name(filter.theme()))
                .narrow("r.capacity = :capacity", "capacity", filter.capacity())
                .narrow("r.agency = :agency", "agency", filter.agency())
                .narrow("r.verifiedOn <= :verifiedUpTo", "verifiedUpTo", filter.verifiedUpTo())
                .narrow("locate(:text, lower(r.name)) > 0", "text", folded(filter.text()));
        if (filter.municipality() != null) {
            conditions.require(
                    filter.nearby() ? "(r.prefecture = substring(:municipality, 1, 2))" : SERVES,
                    Map.of("municipality", filter.municipality()));
        }
        if (after != null) {
            follow(conditions, filter, after);
        }
        var order = filter.ranked() ? "order by " + NEARNESS + ", r.name, r.id" : "order by r.name, r.id";
        return reads.read(
                reader,
                session -> conditions
                        .select(session, "from ResourceRow r", order, ResourceRow.class)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** The version of a resource that the lists have come to; 0 before they know it. */
    Uni<Integer> shown(Scope.Member reader, UUID id) {
        return reads.read(reader, session -> session.find(ResourceRow.class, id))
                .map(row -> row == null ? 0 : row.number);
    }

    private static void follow(Conditions conditions, Filter filter, After after) {
        var byName = "(r.name > :name or (r.name = :name and r.id > :id))";
        if (filter.ranked()) {
            conditions.require(
                    "(%1$s > :rank or (%1$s = :rank and %2$s))".formatted(NEARNESS, byName),
                    Map.of("rank", after.neighbors() ? 1 : 0, "name", after.name(), "id", after.id()));
        } else {
            conditions.require(byName, Map.of("name", after.name(), "id", after.id()));
        }
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
