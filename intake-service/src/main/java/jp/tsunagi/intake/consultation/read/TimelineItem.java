package jp.tsunagi.intake.consultation.read;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.intake.agency.Directory.Entry;
import jp.tsunagi.intake.consultation.ConsultationEvent.AdviceGiven;
import jp.tsunagi.intake.consultation.ConsultationEvent.AgencyIntroduced;
import jp.tsunagi.intake.consultation.ConsultationEvent.ChildLinked;
import jp.tsunagi.intake.consultation.ConsultationEvent.ChildUnlinked;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationDisposed;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReopened;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactWithdrawn;
import jp.tsunagi.intake.consultation.ConsultationEvent.CoordinationRequested;
import jp.tsunagi.intake.consultation.ConsultationEvent.DispositionFellDue;
import jp.tsunagi.intake.consultation.ConsultationEvent.InformationProvided;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeFellDue;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionWithdrawn;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipPassed;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipTaken;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsWritten;
import jp.tsunagi.intake.consultation.ConsultationEvent.RedirectedToWindow;
import jp.tsunagi.intake.consultation.Introduction;
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

        @Schema(
                description = "ID: 関係機関、社会資源、児、対応記録、紹介 / Ids: of agencies and support resources, the child, a contact,"
                        + " an introduction")
        List<UUID> about,

        @Schema(
                description = "about のうち関係機関と社会資源、その今の名称 / Agencies and support resources among these, by their present"
                        + " names")
        List<DirectoryItem> directory,

        @Schema(
                description = "内容の符号: 受付の方法と相談者、区切り、分野、助言の相手、窓口の市町村、訂正や取消しの理由など"
                        + " / What it says in codes: how and from whom it came, disposition, sectors, who was advised, the"
                        + " window's municipality, why it was corrected")
        List<String> codes,

        @Schema(description = "対応 / The contact") @Nullable ContactItem contact,

        @Schema(description = "担当の引渡し / How it was handed to a colleague") @Nullable
        Passing passed,

        @Schema(description = "後で訂正または取り消された / Corrected or withdrawn later")
        boolean superseded) {
    /**
     * How a consultation was handed to a colleague.
     *
     * @param owner the account that sees to it from then on
     * @param note what has to be known for it
     */
    public record Passing(String owner, @Nullable String note) {
        /** Not for logs. */
        @Override
        public String toString() {
            return "Passing[…]";
        }
    }

    /** What of the directory a consultation's events name. */
    public static Set<UUID> named(Told told) {
        return told.happenings().stream()
                .flatMap(happening -> switch (happening.event()) {
                    case InformationProvided e -> given(e).stream();
                    case AgencyIntroduced e -> Stream.of(e.introduction().agency());
                    default -> Stream.empty();
                })
                .collect(toSet());
    }

    /**
     * Everything that happened, in that order: what was written down late stands where it happened.
     *
     * @param directory what is known of the agencies and support resources that it names
     */
    public static List<TimelineItem> all(Told told, Map<UUID, Entry> directory) {
        var superseded = Superseded.of(told.happenings());
        var introduced = introduced(told);
        return told.happenings().stream()
                .map(happening ->
                        of(new Line(happening, superseded.contains(happening.version()), directory, introduced), told))
                .sorted(Comparator.comparing(TimelineItem::at))
                .toList();
    }

    /** The agency of each introduction. */
    private static Map<UUID, UUID> introduced(Told told) {
        return told.happenings().stream()
                .flatMap(happening ->
                        happening.event() instanceof AgencyIntroduced e ? Stream.of(e.introduction()) : Stream.empty())
                .collect(toMap(Introduction::id, Introduction::agency));
    }

    private static TimelineItem of(Line line, Told told) {
        return switch (line.happening().event()) {
            case ConsultationReceived e -> line.codes(e.channel(), e.inquirer(), e.continuity());
            case ParticularsWritten _, OwnershipTaken _, DispositionFellDue _ -> line.codes();
            case ParticularsCorrected e -> line.codes(e.reason());
            case OwnershipPassed e ->
                line.of(
                        List.of(),
                        List.of(),
                        null,
                        new Passing(e.owner(), told.texts().of(e)));
            case ContactRecorded e ->
                line.contact(List.of(), ContactItem.of(e.contact(), told.texts().of(e)));
            case ContactCorrected e ->
                line.contact(
                        named(List.of(e.reason())),
                        ContactItem.of(e.contact(), told.texts().of(e)));
            case ContactWithdrawn e -> line.about(List.of(e.contact()), List.of(e.reason()));
            case InformationProvided e -> line.about(given(e), List.of());
            case AdviceGiven e -> line.codes(e.advised());
            case AgencyIntroduced e -> line.introduction(e.introduction().id());
            case IntroductionOutcomeRecorded e -> line.introduction(e.introduction(), e.outcome());
            case IntroductionOutcomeCorrected e -> line.introduction(e.introduction(), e.outcome(), e.reason());
            case IntroductionWithdrawn e -> line.introduction(e.introduction(), e.reason());
            case IntroductionOutcomeFellDue e -> line.introduction(e.introduction());
            case RedirectedToWindow e -> line.of(List.of(), List.of(e.municipality()), null, null);
            case ChildLinked e -> line.about(List.of(e.child()), List.of());
            case ChildUnlinked e -> line.about(List.of(e.child()), List.of(e.reason()));
            case CoordinationRequested e -> line.about(List.of(), e.sectors());
            case ConsultationDisposed e -> line.codes(e.disposition());
            case ConsultationReopened e -> line.codes(e.reason());
        };
    }

    private static List<UUID> given(InformationProvided e) {
        return Stream.concat(e.agencies().stream(), e.resources().stream()).toList();
    }

    private static List<String> named(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toList();
    }

    private record Line(
            Happening happening, boolean superseded, Map<UUID, Entry> directory, Map<UUID, UUID> introduced) {
        TimelineItem introduction(UUID introduction, Enum<?>... codes) {
            var agency = introduced.get(introduction);
            return about(agency == null ? List.of(introduction) : List.of(introduction, agency), List.of(codes));
        }

        TimelineItem codes(Enum<?>... codes) {
            return about(List.of(), List.of(codes));
        }

        TimelineItem about(List<UUID> about, Collection<? extends Enum<?>> codes) {
            return of(about, named(codes), null, null);
        }

        TimelineItem contact(List<String> codes, ContactItem contact) {
            return of(List.of(), codes, contact, null);
        }

        TimelineItem of(List<UUID> about, List<String> codes, @Nullable ContactItem contact, @Nullable Passing passed) {
            return new TimelineItem(
                    TimelineKind.of(happening.event()),
                    ParticularsItem.inJapan(happening.at()),
                    ParticularsItem.inJapan(happening.recordedAt()),
                    happening.by(),
                    about,
                    DirectoryItem.all(about, directory),
                    codes,
                    contact,
                    passed,
                    superseded);
        }
    }
}
