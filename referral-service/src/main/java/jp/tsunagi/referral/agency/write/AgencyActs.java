package jp.tsunagi.referral.agency.write;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.UUID;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.referral.agency.Agency;
import jp.tsunagi.referral.agency.AgencyCommand;
import jp.tsunagi.referral.agency.AgencyEvent;
import jp.tsunagi.referral.agency.AgencyState;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.Sender;

/** What is done to agencies, with a request or with a row of a file. */
public final class AgencyActs {
    private final CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies;

    public AgencyActs(CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies) {
        this.agencies = agencies;
    }

    /**
     * Registers an agency, or registers it anew. It stays in its prefecture, so whoever acts there may.
     *
     * @return settled, or fails with the problem
     */
    public Uni<Outcome> register(Sender sender, UUID id, RegisterAgencyBody body) {
        var assignment = Keepers.acting(sender.caller(), body.prefecture());
        return sender.send(
                        agencies,
                        new StreamId(Agency.CATEGORY, id),
                        Expected.NEW_OR_LOADED,
                        assignment,
                        body.command(id, sender.today()))
                .map(answers(body)::settled);
    }

    static Answers answers(RegisterAgencyBody body) {
        return new Answers(
                stream -> URI.create(AgencyResource.PATH + "/" + stream.id()),
                rejection -> AgencyRules.problem(body, rejection));
    }
}
