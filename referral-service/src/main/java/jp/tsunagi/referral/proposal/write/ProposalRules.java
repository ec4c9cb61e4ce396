package jp.tsunagi.referral.proposal.write;

import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.referral.proposal.Entry;
import jp.tsunagi.referral.proposal.ProposalRejection;
import jp.tsunagi.referral.proposal.ProposalRejection.AgencyElsewhere;
import jp.tsunagi.referral.proposal.ProposalRejection.IdOfThePlatform;
import jp.tsunagi.referral.proposal.ProposalRejection.MadeAlready;
import jp.tsunagi.referral.proposal.ProposalRejection.NoSuchProposal;
import jp.tsunagi.referral.proposal.ProposalRejection.ReasonUnfit;
import jp.tsunagi.referral.proposal.ProposalRejection.ServesOthers;
import jp.tsunagi.referral.proposal.ProposalRejection.SettledAlready;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.ProblemType;

/** How the rules of a proposal are told to whoever broke them. */
enum ProposalRules implements ProblemType {
    PROPOSAL_ID_UNFIT(
            Row.of(
                    "proposal-id-unfit",
                    400,
                    "この ID は使えません",
                    "バージョン 8 の UUID はシステムが使います。提案にも社会資源にも、乱数による UUID(バージョン 4)を指定してください。",
                    "The id cannot be used",
                    "UUIDs of version 8 are the platform's own. Give random ones (version 4) to the proposal and to the resource.")),
    PROPOSAL_MADE_ALREADY(Row.of(
            "proposal-made-already",
            409,
            "この ID の提案は提出済みです",
            "提案の内容は変えられません。取り下げて、新しい ID で提案してください。",
            "The proposal is made already",
            "It cannot be changed. Withdraw it, and propose under a new id.")),
    PROPOSAL_SETTLED_ALREADY(Row.of(
            "proposal-settled-already",
            409,
            "この提案はすでに決まっています",
            "採用、不採用、取下げのいずれかが済んでいます。必要なら新しい ID で提案してください。",
            "The proposal is settled already",
            "It was accepted, declined or withdrawn. Propose under a new id where that is needed.")),
    PROPOSAL_SERVES_OTHERS(Row.of(
            "proposal-serves-others",
            400,
            "提案する市町村が対象に含まれていません",
            "対象の市町村に、提案する市町村を含めてください。",
            "The proposal serves others",
            "The municipalities it serves have to include the one that proposes.")),
    PROPOSAL_AGENCY_ELSEWHERE(Row.of(
            "proposal-agency-elsewhere",
            400,
            "都道府県の外の関係機関です",
            "提案する市町村と同じ都道府県の関係機関を指定してください。",
            "The agency is in another prefecture",
            "Give an agency of the prefecture of the municipality that proposes."));

    private final Row row;

    ProposalRules(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }

    /** What was wrong. */
    static ProblemException problem(Rejection rejection) {
        return switch ((ProposalRejection) rejection) {
            case NoSuchProposal _ -> new ProblemException(EdgeProblem.NOT_FOUND);
            case IdOfThePlatform _ -> new ProblemException(PROPOSAL_ID_UNFIT);
            case MadeAlready _ -> new ProblemException(PROPOSAL_MADE_ALREADY);
            case SettledAlready _ -> new ProblemException(PROPOSAL_SETTLED_ALREADY);
            case ServesOthers _ -> fault("/offering/municipalities", PROPOSAL_SERVES_OTHERS);
            case AgencyElsewhere _ -> fault("/agency", PROPOSAL_AGENCY_ELSEWHERE);
            case ReasonUnfit _ -> fault("/reason", EdgeProblem.TOO_LONG, Entry.LONGEST_REASON);
        };
    }

    private static ProblemException fault(String pointer, ProblemType type, Object... arguments) {
        return ProblemException.of(Fault.at(pointer, type, arguments));
    }
}
