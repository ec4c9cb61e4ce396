package jp.tsunagi.referral.agency.write;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.referral.agency.Agency;
import jp.tsunagi.referral.agency.AgencyCommand;
import jp.tsunagi.referral.agency.AgencyEvent;
import jp.tsunagi.referral.agency.AgencyEvent.AgencyRegistered;
import jp.tsunagi.referral.agency.AgencyState;
import jp.tsunagi.referral.agency.AgencyState.NotRegistered;
import jp.tsunagi.referral.agency.AgencyState.Registered;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;

/** The directory, as other acts ask it: by the log, so that an agency is known as soon as it is registered. */
public final class KnownAgencies {
    private final CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies;

    public KnownAgencies(CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies) {
        this.agencies = agencies;
    }

    /**
     * The agency.
     *
     * @param pointer where the body names it
     * @return fails with {@code unknown-agency} when it is not registered
     */
    public Uni<AgencyRegistered> require(UUID agency, String pointer) {
        return agencies.read(new StreamId(Agency.CATEGORY, agency), Scope.PLATFORM)
                .map(found -> switch (found.state()) {
                    case NotRegistered _ -> throw ProblemException.of(Fault.at(pointer, AgencyRules.UNKNOWN_AGENCY));
                    case Registered(var known) -> known;
                });
    }
}
