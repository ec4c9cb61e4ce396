package jp.tsunagi.referral.resource.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.referral.ResourceKind;
import jp.tsunagi.contracts.referral.RetirementReason;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.referral.resource.Ages;
import jp.tsunagi.referral.resource.Entry;
import jp.tsunagi.referral.resource.Listing;
import jp.tsunagi.referral.resource.Offering;
import jp.tsunagi.referral.resource.Retirement;
import jp.tsunagi.referral.resource.Verification;
import org.jspecify.annotations.Nullable;

/** The table {@code support_resource}. */
public final class ResourceTable implements RowTable<ResourceOverview> {
    private static final String SAVE = """
            INSERT INTO support_resource (id, number, agency, sector, prefecture, name, kind, municipalities, age_from, age_to,
              care_items, themes, schedule, how_to_apply, capacity, capacity_on, verified_on, verified_by, retired_on,
              retired_because)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
            ON CONFLICT (id) DO UPDATE SET
              (number, sector, name, kind, municipalities, age_from, age_to, care_items, themes, schedule, how_to_apply,
               capacity, capacity_on, verified_on, verified_by, retired_on, retired_because) =
              (excluded.number, excluded.sector, excluded.name, excluded.kind, excluded.municipalities, excluded.age_from,
               excluded.age_to, excluded.care_items, excluded.themes, excluded.schedule, excluded.how_to_apply,
               excluded.capacity, excluded.capacity_on, excluded.verified_on, excluded.verified_by, excluded.retired_on,
               excluded.retired_because)
            """;

    @Override
    public List<String> tables() {
        return List.of("support_resource");
    }

    @Override
    public Uni<Map<UUID, ResourceOverview>> load(SqlConnection tx, Set<UUID> streams) {
        return tx.preparedQuery("SELECT * FROM support_resource WHERE id = ANY ($1)")
                .execute(Tuple.tuple().addArrayOfUUID(streams.toArray(UUID[]::new)))
                .map(rows -> {
                    var loaded = new HashMap<UUID, ResourceOverview>();
                    rows.forEach(row -> loaded.put(row.getUUID("id"), read(row)));
                    return loaded;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<ResourceOverview> rows) {
        return tx.preparedQuery(SAVE)
                .executeBatch(rows.stream().map(ResourceTable::write).toList())
                .replaceWithVoid();
    }

    private static Tuple write(ResourceOverview row) {
        var entry = row.entry();
        var listing = entry.listing();
        var offering = listing.offering();
        var retirement = entry.retirement();
        return Tuple.tuple()
                .addUUID(entry.id())
                .addInteger(row.number())
                .addUUID(listing.agency())
                .addString(listing.sector().name())
                .addString(listing.prefecture())
                .addString(offering.name())
                .addString(offering.kind().name())
                .addArrayOfString(offering.municipalities().toArray(String[]::new))
                .addInteger(offering.ages().from())
                .addInteger(offering.ages().to())
                .addArrayOfString(names(offering.careItems()))
                .addArrayOfString(names(offering.themes()))
                .addString(offering.schedule())
                .addString(offering.howToApply())
                .addString(listing.capacity().name())
                .addLocalDate(listing.capacityOn())
                .addLocalDate(entry.verified().on())
                .addString(entry.verified().by())
                .addLocalDate(retirement == null ? null : retirement.on())
                .addString(retirement == null ? null : retirement.reason().name());
    }

    private static ResourceOverview read(Row row) {
        var offering = new Offering(
                row.getString("name"),
                ResourceKind.valueOf(row.getString("kind")),
                List.of(row.getArrayOfStrings("municipalities")),
                new Ages(row.getInteger("age_from"), row.getInteger("age_to")),
                codes(CareItem.class, row.getArrayOfStrings("care_items")),
                codes(ConsultationTheme.class, row.getArrayOfStrings("themes")),
                row.getString("schedule"),
                row.getString("how_to_apply"));
        var listing = new Listing(
                row.getUUID("agency"),
                Sector.valueOf(row.getString("sector")),
                row.getString("prefecture"),
                offering,
                ResourceCapacity.valueOf(row.getString("capacity")),
                row.getLocalDate("capacity_on"));
        return new ResourceOverview(
                row.getInteger("number"),
                new Entry(
                        row.getUUID("id"),
                        listing,
                        new Verification(row.getLocalDate("verified_on"), row.getString("verified_by")),
                        retirement(row)));
    }

    private static @Nullable Retirement retirement(Row row) {
        var on = row.getLocalDate("retired_on");
        return on == null ? null : new Retirement(on, RetirementReason.valueOf(row.getString("retired_because")));
    }

    private static String[] names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toArray(String[]::new);
    }

    static <E extends Enum<E>> Set<E> codes(Class<E> codes, String[] names) {
        return Arrays.stream(names).map(name -> Enum.valueOf(codes, name)).collect(Collectors.toSet());
    }
}
