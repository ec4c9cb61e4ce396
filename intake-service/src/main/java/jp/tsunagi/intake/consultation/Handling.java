package jp.tsunagi.intake.consultation;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Codes;
import jp.tsunagi.contracts.intake.Response;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import org.jspecify.annotations.Nullable;

/**
 * What has come of a consultation so far (対応).
 *
 * @param received as it came
 * @param owner the account that sees to it; null while the center's duty desk does
 * @param child the child it is about; null while nobody is identified
 * @param responses what has been given, in declared order
 * @param dispositionOverdue whether it has gone without a disposition for too long
 */
public record Handling(
        ConsultationReceived received,
        @Nullable String owner,
        @Nullable UUID child,
        Set<Response> responses,
        boolean dispositionOverdue) {
    public Handling {
        responses = Codes.inDeclaredOrder(Response.class, responses);
    }

    /** As it is when it has just come. */
    public static Handling of(ConsultationReceived received) {
        return new Handling(received, null, null, Set.of(), false);
    }

    /** The same with another owner; null: the duty desk. */
    public Handling ownedBy(@Nullable String account) {
        return new Handling(received, account, child, responses, dispositionOverdue);
    }

    /** The same about this child; null for nobody who is identified. */
    public Handling about(@Nullable UUID identified) {
        return new Handling(received, owner, identified, responses, dispositionOverdue);
    }

    /** The same with one more response; the same again when it had been given before. */
    public Handling with(Response response) {
        var more = EnumSet.of(response);
        more.addAll(responses);
        return new Handling(received, owner, child, more, dispositionOverdue);
    }

    /** The same without a response that was never given. */
    public Handling without(Response response) {
        var fewer = EnumSet.noneOf(Response.class);
        fewer.addAll(responses);
        fewer.remove(response);
        return new Handling(received, owner, child, fewer, dispositionOverdue);
    }

    /** The same, without a disposition for too long. */
    public Handling overdue() {
        return new Handling(received, owner, child, responses, true);
    }

    /** The same with its end: what is settled is not overdue. */
    public Handling settled() {
        return new Handling(received, owner, child, responses, false);
    }
}
