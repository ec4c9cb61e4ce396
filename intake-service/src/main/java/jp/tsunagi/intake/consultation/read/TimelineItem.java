package jp.tsunagi.intake.consultation.read;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationEvent.AdviceGiven;
import jp.tsunagi.intake.consultation.ConsultationEvent.AgencyIntroduced;
import jp.tsunagi.intake.consultation.ConsultationEvent.ChildLinked;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationDisposed;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactWithdrawn;
import jp.tsunagi.intake.consultation.ConsultationEvent.CoordinationRequested;
import jp.tsunagi.intake.consultation.ConsultationEvent.DispositionFellDue;
import jp.tsunagi.intake.consultation.ConsultationEvent.InformationProvided;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeFellDue;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipTaken;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsWritten;
import jp.tsunagi.intake.consultation.ConsultationEvent.RedirectedToWindow;
import jp.tsunagi.intake.consultation.read.ConsultationHistory.Told;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of a consultation's timeline. */
@Schema(description = "経過の一項目 / An entry of a consultation's timeline")
public record TimelineItem(
        TimelineKind kind,
        @Schema(description = "起きた日時 / When it happened") OffsetDateTime at,

        OffsetDateTime recordedAt,

        @Schema(description = "した人のアカウント。期限の経過は platform / The account that did it; platform for what fell due")
        String by,

        @Schema(description = "関係機関、または児 / Agencies, or the child")
        List<UUID> about,

        @Schema(
                description = "内容の符号: 区切り、分野、助言の相手、訂正や取消しの理由など"
                        + " / What it says in codes: disposition, sectors, who was advised, why it was corrected")
        List<String> codes,

        @Schema(description = "対応 / The contact") @Nullable ContactItem contact,

        @Schema(description = "後で訂正または取り消された対応 / A contact that was corrected or withdrawn later")
        boolean superseded) {
    /** Everything that happened, in that order: what was written down late stands where it happened. */
    public static List<TimelineItem> all(Told told) {
        var last = new HashMap<UUID, Integer>();
        for (var happening : told.happenings()) {
            contact(happening.event()).ifPresent(contact -> last.put(contact, happening.version()));
        }
        return told.happenings().stream()
                .map(happening -> of(happening, told, last))
                .sorted(Comparator.comparing(TimelineItem::at))
                .toList();
    }

    private static TimelineItem of(Happening happening, Told told, Map<UUID, Integer> last) {
        var superseded = contact(happening.event())
                .filter(contact -> happening.version() < last.getOrDefault(contact, 0))
                .isPresent();
        var entry = new Entry(happening, superseded);
        return switch (happening.event()) {
            case ConsultationReceived e ->
                entry.of(TimelineKind.RECEIVED, List.of(), named(e.channel(), e.inquirer(), e.continuity()));
            case ParticularsWritten _ -> entry.of(TimelineKind.PARTICULARS_WRITTEN, List.of(), List.of());
            case ParticularsCorrected e -> entry.of(TimelineKind.PARTICULARS_CORRECTED, List.of(), named(e.reason()));
            case ContactRecorded e ->
                entry.of(
                        TimelineKind.CONTACT,
                        List.of(),
                        ContactItem.of(e.contact(), told.texts().of(e)));
            case ContactCorrected e ->
                entry.of(
                        TimelineKind.CONTACT_CORRECTED,
                        named(e.reason()),
                        ContactItem.of(e.contact(), told.texts().of(e)));
            case ContactWithdrawn e ->
                entry.of(TimelineKind.CONTACT_WITHDRAWN, List.of(e.contact()), named(e.reason()));
            case OwnershipTaken _ -> entry.of(TimelineKind.OWNERSHIP, List.of(), List.of());
            case InformationProvided e -> entry.of(TimelineKind.INFORMATION, e.resources(), List.of());
            case AdviceGiven e -> entry.of(TimelineKind.ADVICE, List.of(), named(e.advised()));
            case AgencyIntroduced e ->
                entry.of(TimelineKind.INTRODUCTION, List.of(e.introduction().agency()), List.of());
            case IntroductionOutcomeRecorded e ->
                entry.of(TimelineKind.INTRODUCTION_OUTCOME, List.of(e.introduction()), named(e.outcome()));
            case IntroductionOutcomeFellDue e ->
                entry.of(TimelineKind.INTRODUCTION_OVERDUE, List.of(e.introduction()), List.of());
            case RedirectedToWindow e -> entry.of(TimelineKind.MUNICIPAL_WINDOW, List.of(), List.of(e.municipality()));
            case ChildLinked e -> entry.of(TimelineKind.CHILD, List.of(e.child()), List.of());
            case CoordinationRequested e -> entry.of(TimelineKind.COORDINATION, List.of(), named(e.sectors()));
            case ConsultationDisposed e -> entry.of(TimelineKind.DISPOSITION, List.of(), named(e.disposition()));
            case DispositionFellDue _ -> entry.of(TimelineKind.DISPOSITION_OVERDUE, List.of(), List.of());
        };
    }

    /** The contact that an event is about. */
    private static Optional<UUID> contact(ConsultationEvent event) {
        return switch (event) {
            case ContactRecorded e -> Optional.of(e.contact().id());
            case ContactCorrected e -> Optional.of(e.contact().id());
            case ContactWithdrawn e -> Optional.of(e.contact());
            default -> Optional.empty();
        };
    }

    private static List<String> named(Enum<?>... codes) {
        return named(Arrays.asList(codes));
    }

    private static List<String> named(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toList();
    }

    private record Entry(Happening happening, boolean superseded) {
        TimelineItem of(TimelineKind kind, List<UUID> about, List<String> codes) {
            return of(kind, about, codes, null);
        }

        TimelineItem of(TimelineKind kind, List<String> codes, ContactItem contact) {
            return of(kind, List.of(), codes, contact);
        }

        private TimelineItem of(
                TimelineKind kind, List<UUID> about, List<String> codes, @Nullable ContactItem contact) {
            return new TimelineItem(
                    kind,
                    ParticularsItem.inJapan(happening.at()),
                    ParticularsItem.inJapan(happening.recordedAt()),
                    happening.by(),
                    about,
                    codes,
                    contact,
                    superseded);
        }
    }
}
