package jp.tsunagi.referral.notice.write;

import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.referral.notice.MailboxRejection;
import jp.tsunagi.referral.notice.MailboxRejection.AddressUnfit;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.ProblemType;

/** How the rules of a mailbox are told to whoever broke them. */
enum MailboxRules implements ProblemType {
    MAILBOX_UNFIT(Row.of(
            "mailbox-unfit",
            400,
            "メールアドレスとして使えません",
            "fukushi@city.example のような、組織のメールアドレスを一つ指定してください。",
            "Mail cannot be sent to this address",
            "Give one address of an office, such as fukushi@city.example."));

    private final Row row;

    MailboxRules(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }

    static ProblemException problem(Rejection rejection) {
        return switch ((MailboxRejection) rejection) {
            case AddressUnfit _ -> ProblemException.of(Fault.at("/address", MAILBOX_UNFIT));
        };
    }
}
