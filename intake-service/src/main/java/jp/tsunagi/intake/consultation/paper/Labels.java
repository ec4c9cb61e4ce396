package jp.tsunagi.intake.consultation.paper;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.Code;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.referral.ReopenReason;
import jp.tsunagi.intake.consultation.CorrectionReason;
import jp.tsunagi.intake.consultation.IntroductionOutcome;
import jp.tsunagi.intake.consultation.UnlinkReason;
import jp.tsunagi.intake.consultation.WithdrawalReason;
import jp.tsunagi.intake.consultation.read.TimelineKind;

/** Codes in the words that papers print. */
final class Labels {
    private Labels() {}

    static String of(Collection<? extends Code> codes) {
        return codes.stream().map(Code::japanese).collect(Collectors.joining("、"));
    }

    /** What an entry of a timeline says in codes. */
    static String of(TimelineKind kind, List<String> codes) {
        return switch (kind) {
            case RECEIVED ->
                of(List.of(
                        Channel.valueOf(codes.get(0)),
                        InquirerKind.valueOf(codes.get(1)),
                        Continuity.valueOf(codes.get(2))));
            case PARTICULARS_CORRECTED, CONTACT_CORRECTED -> each(CorrectionReason.class, codes);
            case CONTACT_WITHDRAWN, INTRODUCTION_WITHDRAWN -> each(WithdrawalReason.class, codes);
            case ADVICE -> each(InquirerKind.class, codes);
            case INTRODUCTION_OUTCOME -> each(IntroductionOutcome.class, codes);
            case INTRODUCTION_OUTCOME_CORRECTED ->
                of(List.of(IntroductionOutcome.valueOf(codes.get(0)), CorrectionReason.valueOf(codes.get(1))));
            case CHILD_UNLINKED -> each(UnlinkReason.class, codes);
            case REOPENING -> each(ReopenReason.class, codes);
            case COORDINATION -> each(Sector.class, codes);
            case DISPOSITION -> each(Disposition.class, codes);
            case MUNICIPAL_WINDOW ->
                codes.stream()
                        .map(code -> Municipalities.name(code).orElse(code))
                        .collect(Collectors.joining("、"));
            case PARTICULARS_WRITTEN,
                    CONTACT,
                    OWNERSHIP,
                    OWNERSHIP_PASSED,
                    INFORMATION,
                    INTRODUCTION,
                    INTRODUCTION_OVERDUE,
                    CHILD,
                    DISPOSITION_OVERDUE -> "";
        };
    }

    private static <E extends Enum<E> & Code> String each(Class<E> type, List<String> codes) {
        return of(codes.stream().map(code -> Enum.valueOf(type, code)).toList());
    }
}
