package jp.tsunagi.referral.coordination.write;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.referral.coordination.CaseCommand.AcceptHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.CloseCase;
import jp.tsunagi.referral.coordination.CaseCommand.DeclineHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.Relayable;
import jp.tsunagi.referral.coordination.CaseCommand.ReturnHandoff;
import jp.tsunagi.referral.coordination.Offer;
import jp.tsunagi.referral.coordination.Relayed;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a body that has no access told the center. */
@Schema(description = "アカウントのない機関の回答(代行記録) / What a body that has no access told the center")
public record RelayAnswerBody(
        Relayed.Answer answer,

        @Schema(description = "理由。引受困難と差戻しでは必須 / Why; required for a refusal and a return") @Nullable
        DeclineReason reason,

        @Schema(description = "終結の結果。終結では必須 / How the case ended; required for a closing") @Nullable
        CaseOutcome outcome,

        @Schema(description = "方法(電話、文書、FAXなど) / How the center was told: by telephone, letter, fax, …")
        Channel channel,

        @Schema(description = "回答のあった日 / The day the center was told", examples = "2026-11-13")
        LocalDate on,

        @Schema(description = "回答した人の氏名と所属(暗号化して保存) / Who told it, stored sealed", maxLength = LONGEST_NAME)
        String toldBy)
        implements CheckedBody {
    static final int LONGEST_NAME = 200;

    @Override
    public void check(Faults faults) {
        faults.text("/toldBy", toldBy, LONGEST_NAME);
        switch (answer) {
            case ACCEPTANCE -> {}
            case REFUSAL, RETURN -> require(faults, "/reason", reason);
            case CLOSING -> require(faults, "/outcome", outcome);
        }
    }

    /** The same, said by the body itself. */
    Relayable said(Offer offer, Instant now) {
        var body = offer.toBody();
        var place = Set.of(offer.municipality());
        return switch (answer) {
            case ACCEPTANCE -> new AcceptHandoff(offer.handoff(), body, place, now);
            case REFUSAL -> new DeclineHandoff(offer.handoff(), body, place, requireNonNull(reason), now);
            case RETURN -> new ReturnHandoff(offer.handoff(), body, place, requireNonNull(reason), now);
            case CLOSING -> new CloseCase(body, requireNonNull(outcome), now);
        };
    }

    /** Without the name: this may end up in a log. */
    @Override
    public String toString() {
        return "RelayAnswerBody[%s]".formatted(answer);
    }

    private static void require(Faults faults, String pointer, @Nullable Object part) {
        if (part == null) {
            faults.add(pointer, EdgeProblem.REQUIRED);
        }
    }
}
