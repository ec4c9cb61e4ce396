package jp.tsunagi.referral.resource.read;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.referral.ResourceKind;
import jp.tsunagi.contracts.referral.RetirementReason;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;
import jp.tsunagi.referral.resource.Ages;
import jp.tsunagi.referral.resource.Entry;
import jp.tsunagi.referral.resource.Listing;
import jp.tsunagi.referral.resource.Offering;
import jp.tsunagi.referral.resource.Retirement;
import jp.tsunagi.referral.resource.Verification;
import org.jspecify.annotations.Nullable;

/** The table {@code support_resource}. */
public final class ResourceTable extends StreamTable<ResourceOverview> {
    private static final SqlTable TABLE = new SqlTable("support_resource", 1, """
            id uuid, number integer, agency uuid, sector text, prefecture text, name text, kind text,
            municipalities text[], age_from integer, age_to integer, care_items text[], themes text[],
            schedule text, how_to_apply text, capacity text, capacity_on date, verified_on date, verified_by text,
            retired_on date, retired_because text
            """);

    public ResourceTable() {
        super(TABLE, ResourceTable::write, ResourceTable::read);
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
