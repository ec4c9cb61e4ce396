package jp.tsunagi.contracts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.tsunagi.contracts.intake.ConsultationReceived;
import jp.tsunagi.contracts.oversight.CenterRegistered;
import jp.tsunagi.contracts.oversight.StaffAssigned;
import jp.tsunagi.contracts.oversight.StaffLeft;
import org.jspecify.annotations.Nullable;

/** The catalogue of all public events and their versions. */
public final class Contracts {
    private static final List<Contract<?>> ALL = List.of(
            new Contract<>("jp.tsunagi.intake.consultation-received.v1", 1, Context.INTAKE, ConsultationReceived.class),
            new Contract<>("jp.tsunagi.oversight.center-registered.v1", 1, Context.OVERSIGHT, CenterRegistered.class),
            new Contract<>("jp.tsunagi.oversight.staff-assigned.v1", 1, Context.OVERSIGHT, StaffAssigned.class),
            new Contract<>("jp.tsunagi.oversight.staff-left.v1", 1, Context.OVERSIGHT, StaffLeft.class));

    private static final Map<String, Contract<?>> BY_TYPE =
            ALL.stream().collect(toUnmodifiableMap(Contract::type, Function.identity()));
    private static final Map<Class<?>, Contract<?>> BY_CLASS =
            ALL.stream().collect(toUnmodifiableMap(Contract::event, Function.identity()));

    private Contracts() {}

    /** Every contract, contexts in the order of {@link Context}. */
    public static List<Contract<?>> all() {
        return ALL;
    }

    /** The contract with this declared type, or nothing when this build does not know the type. */
    public static Optional<Contract<?>> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /**
     * The contract that a record class carries.
     *
     * @throws IllegalArgumentException when the class is not in the catalogue, which is a fault of the program
     */
    @SuppressWarnings("unchecked") // the map pairs every class with the contract that was declared with it
    public static <E extends PublicEvent> Contract<E> of(Class<E> event) {
        @Nullable Contract<?> contract = BY_CLASS.get(event);
        if (contract == null) {
            throw new IllegalArgumentException("not in the catalogue of public events: " + event);
        }
        return (Contract<E>) contract;
    }
}
