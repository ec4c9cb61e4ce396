package jp.tsunagi.demo.plan;

import java.time.LocalDate;
import java.util.List;

/** Something that an account does through one of the services' interfaces. */
public sealed interface Act {
    /** Registers a center. */
    record RegisterCenter(Center center) implements Act {}

    /** Assigns an account to its post. */
    record AssignStaff(Post post, LocalDate from) implements Act {}

    /** Waits until a service lets the account in, which it hears of a moment later. */
    record EnterService(Service service) implements Act {}

    /** Registers an agency. */
    record RegisterAgency(Agency agency) implements Act {}

    /** Receives a consultation. */
    record Receive(Consultation consultation) implements Act {}

    /** Makes a consultation one's own. */
    record TakeOwnership(String consultation) implements Act {}

    /** Names agencies to the family. */
    record GiveInformation(String consultation, List<Agency> agencies) implements Act {
        public GiveInformation {
            agencies = List.copyOf(agencies);
        }
    }

    /** Identifies a child, with the consultation that did it where there is one. */
    record IdentifyChild(Child child) implements Act {}

    /** Links a consultation to a child who is known already. */
    record LinkChild(String consultation, String child) implements Act {}

    /** Assesses what a child needs. */
    record AssessCare(String child, Child.Assessment assessment) implements Act {}

    /** Records that a child lives elsewhere. */
    record ChangeResidence(String child, Child.Stay stay) implements Act {}

    /** Records that a child needs no care any longer. */
    record EndCare(String child, LocalDate on) implements Act {}

    /** Asks for coordination. */
    record RequestCoordination(String consultation, Consultation.Request request) implements Act {}

    /** Ends a consultation. */
    record Dispose(String consultation, Consultation.Ending ending) implements Act {}

    /** Waits until the case that was asked for is open, and finds its id. */
    record FindCase(String coordination, String consultation) implements Act {}

    /** Brings an agency in. */
    record Engage(String coordination, Agency agency) implements Act {}

    /** Records a conference. */
    record HoldConference(String coordination, Coordination.Conference conference) implements Act {}

    /** Offers to hand a case over. */
    record OfferHandoff(String coordination, String municipality, Coordination.Offer offer) implements Act {}

    /** Accepts an offer. */
    record AcceptHandoff(String coordination, Coordination.Offer offer) implements Act {}

    /** Declines an offer. */
    record DeclineHandoff(String coordination, Coordination.Offer offer) implements Act {}

    /** Withdraws an offer. */
    record WithdrawHandoff(String coordination, Coordination.Offer offer) implements Act {}

    /** Finds the ids of the follow-ups that come with an accepted handoff. */
    record FindFollowUps(String coordination, List<Coordination.FollowUp> followUps) implements Act {
        public FindFollowUps {
            followUps = List.copyOf(followUps);
        }
    }

    /** Records what a follow-up found. */
    record RecordFollowUp(String coordination, String followUp, Coordination.Done done) implements Act {}

    /** Closes a case. */
    record CloseCase(String coordination, Coordination.Closing closing) implements Act {}

    /** Plans a training. */
    record PlanTraining(Training training) implements Act {}

    /** Enrolls trainees. */
    record EnrollTrainees(Training training) implements Act {}

    /** Records who came. */
    record HoldTraining(Training training) implements Act {}

    /** Certifies who completed. */
    record CertifyTraining(Training training, LocalDate on) implements Act {}

    /** A service with an interface of its own. */
    enum Service {
        INTAKE,
        REFERRAL,
        TRAINING,
        REPORTING
    }
}
