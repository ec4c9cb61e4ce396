package jp.tsunagi.intake.consultation.read;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.intake.consultation.read.Counted.Contacted;
import jp.tsunagi.service.read.ScopedReads;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds what a center's counts of a period are made of. */
public final class CountQueries {
    private static final String CONTACTS = """
            from ContactRow k where k.center = :center and not k.withdrawn and k.contactedOn between :from and :to
            """;
    private static final String REOPENINGS = """
            from ActivityRow a where a.center = :center and a.kind = REOPENING and a.doneOn between :from and :to
            """;
    private static final String CONSULTATIONS = """
            from ConsultationRow c where c.center = :center
            and (c.receivedOn between :from and :to
              or c.id in (select k.consultation %s) or c.id in (select a.consultation %s))
            """.formatted(CONTACTS, REOPENINGS);

    private static final String MERGED =
            "select m.id, m.mergedInto from ChildRow m where m.center = :center and m.mergedInto is not null";

    private final ScopedReads reads;

    public CountQueries(ScopedReads reads) {
        this.reads = reads;
    }

    /** The consultations with a receipt, a reopening or a contact in the period, each with those of them that lie there. */
    Uni<List<Counted>> find(Scope.Member reader, UUID center, Period period) {
        return reads.read(
                reader,
                session -> select(session, CONSULTATIONS, ConsultationRow.class, center, period)
                        .chain(consultations -> select(session, CONTACTS, ContactRow.class, center, period)
                                .chain(contacts -> select(session, REOPENINGS, ActivityRow.class, center, period)
                                        .chain(reopenings -> merged(session, center)
                                                .map(merged ->
                                                        counted(consultations, contacts, reopenings, merged))))));
    }

    /** Which records have gone into which: together they are one child. */
    private static Uni<Map<UUID, UUID>> merged(Mutiny.Session session, UUID center) {
        return session.createSelectionQuery(MERGED, Object[].class)
                .setParameter("center", center)
                .getResultList()
                .map(rows -> rows.stream().collect(toMap(row -> (UUID) row[0], row -> (UUID) row[1])));
    }

    private static <R> Uni<List<R>> select(
            Mutiny.Session session, String query, Class<R> row, UUID center, Period period) {
        return session.createSelectionQuery(query, row)
                .setParameter("center", center)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultList();
    }

    private static List<Counted> counted(
            List<ConsultationRow> consultations,
            List<ContactRow> contacts,
            List<ActivityRow> reopenings,
            Map<UUID, UUID> merged) {
        var byConsultation = contacts.stream()
                .collect(groupingBy(
                        contact -> contact.consultation,
                        mapping(contact -> new Contacted(contact.contactedOn, contact.means), toList())));
        var reopenedOn = reopenings.stream()
                .collect(groupingBy(
                        reopening -> reopening.consultation, mapping(reopening -> reopening.doneOn, toList())));
        return consultations.stream()
                .map(row -> new Counted(
                        row.id,
                        row.receivedOn,
                        row.continuity,
                        row.scope,
                        row.child == null ? null : merged.getOrDefault(row.child, row.child),
                        reopenedOn.getOrDefault(row.id, List.of()),
                        byConsultation.getOrDefault(row.id, List.of())))
                .toList();
    }
}
