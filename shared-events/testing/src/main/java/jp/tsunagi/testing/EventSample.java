package jp.tsunagi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Sealed;

/**
 * Makes an event out of nothing but its components, the same each time: whatever may be absent is there, lists have two
 * elements, sets of codes have all of them, and values of one kind differ, so that mixed-up fields show.
 */
final class EventSample {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Instant NOON = Instant.parse("2026-04-01T03:00:00Z");
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final YearMonth MONTH = YearMonth.of(2020, 1);

    /** Counts the values of an event. */
    private int values;

    private EventSample() {}

    /**
     * An event of this type.
     *
     * @throws AssertionError when a component is of a kind that is not known here, or the event refuses its value
     */
    static <T> T of(Class<T> event) {
        return new EventSample().record(event);
    }

    private <T> T record(Class<T> type) {
        var components = type.getRecordComponents();
        if (components == null) {
            throw unknown(type);
        }
        try {
            return canonical(type, components)
                    .newInstance(Arrays.stream(components)
                            .map(component -> value(component.getName(), component.getGenericType()))
                            .toArray());
        } catch (InvocationTargetException e) {
            throw new AssertionError(
                    "%s refuses its sample; EventSample has to make another value".formatted(type.getName()),
                    e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no sample of " + type.getName(), e);
        }
    }

    private static <T> Constructor<T> canonical(Class<T> type, RecordComponent[] components)
            throws NoSuchMethodException {
        var constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor;
    }

    private Object value(String name, Type type) {
        values++;
        return switch (type) {
            case ParameterizedType several -> several(name, several);
            case Class<?> one
            when one.isEnum() -> constants(one).get(values % constants(one).size());
            case Class<?> one when one == Sealed.class -> sealed(name);
            case Class<?> one when one.isRecord() -> record(one);
            case Class<?> one -> plain(name, one);
            default -> throw unknown(type);
        };
    }

    private Object several(String name, ParameterizedType type) {
        var element = type.getActualTypeArguments()[0];
        if (type.getRawType() == List.class) {
            return List.of(value(name, element), value(name, element));
        }
        if (type.getRawType() == Set.class) {
            return element instanceof Class<?> code && code.isEnum()
                    ? new LinkedHashSet<>(constants(code))
                    : Set.of(value(name, element));
        }
        throw unknown(type);
    }

    private Object plain(String name, Class<?> type) {
        if (type == UUID.class) {
            return new UUID(0x4000, Long.MIN_VALUE | values);
        } else if (type == String.class) {
            return text(name);
        } else if (type == LocalDate.class) {
            return DAY.plusDays(values);
        } else if (type == Instant.class) {
            return NOON.plusSeconds(values);
        } else if (type == LocalTime.class) {
            return MORNING.plusMinutes(values);
        } else if (type == YearMonth.class) {
            return MONTH.plusMonths(values);
        } else if (type == int.class || type == Integer.class) {
            return values;
        } else if (type == long.class || type == Long.class) {
            return (long) values;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        throw unknown(type);
    }

    /** Some events refuse a place that does not exist. */
    private static String text(String name) {
        return switch (name) {
            case "prefecture" -> "25";
            case "municipality", "municipalities", "covers" -> "25201";
            default -> name;
        };
    }

    /** In the form of the vault, but closed under no key. */
    private Sealed sealed(String name) {
        return new Sealed("v1.%s.%s"
                .formatted(
                        new UUID(0x4000, Long.MIN_VALUE | values),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(UTF_8))));
    }

    private static List<?> constants(Class<?> code) {
        return List.of(code.getEnumConstants());
    }

    private static AssertionError unknown(Type type) {
        return new AssertionError(
                "no sample of %s; EventSample has to learn how to make one".formatted(type.getTypeName()));
    }
}
