package jp.tsunagi.intake.child;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.intake.AssessedCare;
import jp.tsunagi.contracts.intake.LivingPlace;
import org.jspecify.annotations.Nullable;

/** What can be asked of a child's record. Commands know the birth date in clear; nothing that is stored does. */
public sealed interface ChildCommand {
    /** What holds from a day on. */
    sealed interface Dated extends ChildCommand {
        /** The day from which it holds. */
        ValidDay day();
    }

    /**
     * Takes down a child that the center has come to know.
     *
     * @param prefecture the center's prefecture, two digits
     * @param municipality where the child lives, five digits; null when not known
     * @param ableToMove whether the child can move without help; null when not known
     * @param severe whether the child has severe motor and intellectual disabilities
     * @param enrolled after compulsory school: whether the child attends a school that the law names
     */
    record IdentifyChild(
            UUID id,
            UUID center,
            String prefecture,
            SealedProfile profile,
            @Nullable String municipality,
            LivingPlace livingPlace,
            @Nullable Boolean ableToMove,
            boolean severe,
            boolean enrolled,
            ValidDay day)
            implements Dated {}

    /** What can be recorded once the child is known. */
    sealed interface Change extends Dated {}

    /**
     * Records which care the child needs.
     *
     * @param cares each detail once; none is fine
     * @param otherCare whether there is care that the score does not know
     */
    record AssessCareProfile(List<AssessedCare> cares, boolean otherCare, ValidDay day) implements Change {
        public AssessCareProfile {
            cares = List.copyOf(cares);
        }
    }

    /**
     * Records that the child has moved.
     *
     * @param municipality five digits
     */
    record ChangeResidence(String municipality, ValidDay day) implements Change {}

    /** Records that the child no longer needs medical care. */
    record EndCare(ValidDay day) implements Change {}

    /**
     * Lets the record follow what was decided of it.
     *
     * @param decision its number among the center's decisions on merging, from 1
     * @param survivor the record that it goes into; null: it comes back
     */
    record FollowMerge(int decision, @Nullable UUID survivor) implements ChildCommand {}
}
