package jp.tsunagi.intake.consultation.read;

import io.smallrye.mutiny.Uni;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.intake.consultation.ReceiptNumber;
import jp.tsunagi.intake.consultation.Stage;
import jp.tsunagi.intake.consultation.Urgency;
import jp.tsunagi.service.read.Conditions;
import jp.tsunagi.service.read.ScopedReads;
import org.jspecify.annotations.Nullable;

/** Finds consultations, newest first, among those the reader may see. */
public final class ConsultationQueries {
    private static final String OF_CHILD =
            "(c.child = :child or c.child in (select m.id from ChildRow m where m.mergedInto = :child))";

    private final ScopedReads reads;

    public ConsultationQueries(ScopedReads reads) {
        this.reads = reads;
    }

    /**
     * What to look for; null means any.
     *
     * @param municipality five digits
     * @param receiptNumber unique enough within one center and day
     * @param named one of these themes, all of which have what was looked for in their names
     * @param owner the account that sees to it
     * @param child whom it is about, by this record or one that was merged into it
     * @param from first day of receipt in Japan
     * @param to last day of receipt in Japan
     */
    record Filter(
            @Nullable UUID center,
            @Nullable String municipality,
            @Nullable ReceiptNumber receiptNumber,
            @Nullable ConsultationTheme theme,
            @Nullable List<ConsultationTheme> named,
            @Nullable Channel channel,
            @Nullable Stage state,
            @Nullable Urgency urgency,
            @Nullable String owner,
            @Nullable UUID child,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** The last row of the page before. */
    record After(Instant receivedAt, UUID id) {}

    /** Up to {@code limit} rows after a place. */
    Uni<List<ConsultationRow>> find(Scope.Member reader, Filter filter, @Nullable After after, int limit) {
        var conditions = new Conditions()
                .narrow("c.center = :center", "center", filter.center())
                .narrow("c.municipality = :municipality", "municipality", filter.municipality())
                .narrow(
                        "c.receiptNumber = :receiptNumber",
                        "receiptNumber",
                        filter.receiptNumber() == null
                                ? null
                                : filter.receiptNumber().text())
                .narrow("array_contains(c.themes, :theme)", "theme", name(filter.theme()))
                .narrow("array_intersects(c.themes, :named)", "named", names(filter.named()))
                .narrow("c.channel = :channel", "channel", filter.channel())
                .narrow("c.state = :state", "state", filter.state())
                .narrow("c.urgency = :urgency", "urgency", filter.urgency())
                .narrow("c.owner = :owner", "owner", filter.owner())
                .narrow(OF_CHILD, "child", filter.child())
                .narrow("c.receivedOn >= :from", "from", filter.from())
                .narrow("c.receivedOn <= :to", "to", filter.to());
        if (after != null) {
            conditions.require(
                    "(c.receivedAt < :at or (c.receivedAt = :at and c.id < :id))",
                    Map.of("at", after.receivedAt().atOffset(ZoneOffset.UTC), "id", after.id()));
        }
        return reads.read(
                reader,
                session -> conditions
                        .select(
                                session,
                                "from ConsultationRow c",
                                "order by c.receivedAt desc, c.id desc",
                                ConsultationRow.class)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** The version of a consultation that the list shows; 0 when it shows none to this reader. */
    Uni<Integer> shown(Scope.Member reader, UUID consultation) {
        return reads.read(reader, session -> session.find(ConsultationRow.class, consultation))
                .map(row -> row == null ? 0 : row.number);
    }

    /**
     * The themes in whose Japanese or English names a text stands, whichever way it is written.
     *
     * @throws IllegalArgumentException for a blank one
     */
    static List<ConsultationTheme> named(String text) {
        var wanted = plain(text);
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("nothing to look for");
        }
        return Stream.of(ConsultationTheme.values())
                .filter(theme -> plain(theme.japanese()).contains(wanted)
                        || plain(theme.english()).contains(wanted))
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static String @Nullable [] names(@Nullable List<ConsultationTheme> themes) {
        return themes == null ? null : themes.stream().map(Enum::name).toArray(String[]::new);
    }

    private static @Nullable String name(@Nullable ConsultationTheme theme) {
        return theme == null ? null : theme.name();
    }
}
