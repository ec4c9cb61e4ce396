package jp.tsunagi.intake.erasure.publish;

import java.util.Optional;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.intake.erasure.Erasure;
import jp.tsunagi.intake.erasure.ErasureEvent;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureApproved;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureConfirmed;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRefused;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRequested;
import jp.tsunagi.intake.erasure.ErasureEvent.HoldLifted;
import jp.tsunagi.intake.erasure.ErasureEvent.HoldSet;
import jp.tsunagi.intake.erasure.ErasureEvent.SubjectErased;

/** Private event to public event: the others hear whom to erase; why, who decided and who has confirmed stays at home. */
public final class ErasureContract {
    private ErasureContract() {}

    /** The public event of a stored one, if it is an erasure's and is told to the world. */
    public static Optional<PublicEvent> translate(StoredEvent stored) {
        return Erasure.EVENTS.readOwn(stored).flatMap(recorded -> translate(recorded.event()));
    }

    static Optional<PublicEvent> translate(ErasureEvent event) {
        return switch (event) {
            case SubjectErased e ->
                Optional.of(new jp.tsunagi.contracts.intake.SubjectErased(
                        e.child(), e.prefecture(), e.consultations(), e.erasedOn()));
            case ErasureRequested _, ErasureApproved _, ErasureRefused _, HoldSet _, HoldLifted _, ErasureConfirmed _ ->
                Optional.empty();
        };
    }
}
