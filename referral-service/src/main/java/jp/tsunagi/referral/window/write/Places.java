package jp.tsunagi.referral.window.write;

import java.util.UUID;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.reference.Residence;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.referral.window.OneStopWindow;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;

/** The municipality that a path names, and its stream. */
public final class Places {
    private Places() {}

    /**
     * The municipality, five digits.
     *
     * @param path five or six digits, a ward's for its city
     * @throws ProblemException {@code not-found} when there is no such municipality
     */
    public static String municipality(String path) {
        if (Municipalities.find(path) instanceof Residence.Known known) {
            return known.municipality().code();
        }
        throw new ProblemException(EdgeProblem.NOT_FOUND);
    }

    /** The stream of a municipality's window. */
    public static StreamId stream(String municipality) {
        return new StreamId(OneStopWindow.CATEGORY, id(municipality));
    }

    static UUID id(String municipality) {
        return Fingerprint.of("one-stop-window:" + municipality).asUuid();
    }
}
