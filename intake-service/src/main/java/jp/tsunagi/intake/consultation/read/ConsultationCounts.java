package jp.tsunagi.intake.consultation.read;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.SupportScope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a center did in a period, by the counting rules of the periodic report (forms 2 and 3). Consultations and children
 * are not additive over periods: a longer one is counted again, never summed.
 */
@Schema(
        description = "期間の件数。実件数と実人数は期間をまたいで足せない / Counts of a period; consultations and children are not"
                + " additive over periods")
public record ConsultationCounts(
        @Schema(
                description =
                        "実件数: 期間内に受付、再開または対応のあった相談 / Consultations with a receipt, a reopening or a contact in the"
                                + " period")
        int consultations,

        @Schema(description = "うち新規 / Received in the period, not known before")
        int newlyReceived,

        @Schema(description = "うち継続 / Carried on") int continued,

        @Schema(description = "うち再開 / Taken up again in the period")
        int resumed,

        @Schema(description = "延件数: 期間内の対応 / Contacts in the period")
        int contacts,

        @Schema(description = "延件数のうち個別支援 / Contacts about one child or family")
        int individualContacts,

        @Schema(description = "延件数のうち地域支援 / Contacts about a region, an institution, a system")
        int regionalContacts,

        @Schema(description = "実人数: 把握した児 / Distinct identified children")
        int children,

        @Schema(description = "方法別の延件数、0 の方法も含む / Contacts by means, also those with none")
        List<ByMeans> means) {
    /** Contacts by one means. */
    public record ByMeans(Channel means, int contacts) {}

    /**
     * Counts.
     *
     * @param known all consultations that may belong to the period; others do no harm
     */
    static ConsultationCounts of(Period period, Collection<Counted> known) {
        var counted =
                known.stream().filter(consultation -> consultation.in(period)).toList();
        return new ConsultationCounts(
                counted.size(),
                number(counted, consultation -> consultation.continuityIn(period) == Continuity.NEW),
                number(counted, consultation -> consultation.continuityIn(period) == Continuity.CONTINUED),
                number(counted, consultation -> consultation.continuityIn(period) == Continuity.RESUMED),
                contacts(period, counted.stream()),
                contacts(period, counted.stream().filter(about(SupportScope.INDIVIDUAL))),
                contacts(period, counted.stream().filter(about(SupportScope.REGIONAL))),
                Math.toIntExact(counted.stream()
                        .map(Counted::child)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()),
                Stream.of(Channel.values())
                        .map(means -> new ByMeans(means, contacts(period, counted, means)))
                        .toList());
    }

    private static Predicate<Counted> about(SupportScope scope) {
        return consultation -> consultation.scope() == scope;
    }

    private static int number(Collection<Counted> counted, Predicate<Counted> which) {
        return Math.toIntExact(counted.stream().filter(which).count());
    }

    private static int contacts(Period period, Stream<Counted> counted) {
        return counted.mapToInt(consultation -> consultation.contactsIn(period).size())
                .sum();
    }

    private static int contacts(Period period, Collection<Counted> counted, Channel means) {
        return Math.toIntExact(counted.stream()
                .flatMap(consultation -> consultation.contactsIn(period).stream())
                .filter(contact -> contact.means() == means)
                .count());
    }
}
