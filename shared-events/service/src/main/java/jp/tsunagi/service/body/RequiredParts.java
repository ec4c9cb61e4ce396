package jp.tsunagi.service.body;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Finds what is missing from a record by the same annotation that the compiler's null check reads. */
final class RequiredParts {
    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

    private RequiredParts() {}

    static void check(String pointer, Object part, Faults faults) {
        if (!(part instanceof Record)) {
            return;
        }
        for (var component : COMPONENTS.computeIfAbsent(part.getClass(), RequiredParts::components)) {
            check(pointer + "/" + component.getName(), value(component, part), component.getAnnotatedType(), faults);
        }
    }

    private static void check(String pointer, @Nullable Object value, AnnotatedType type, Faults faults) {
        if (value == null) {
            if (!type.isAnnotationPresent(Nullable.class) && !faults.at(pointer)) {
                faults.add(pointer, EdgeProblem.REQUIRED);
            }
        } else if (value instanceof Collection<?> items
                && type instanceof AnnotatedParameterizedType list
                && list.getAnnotatedActualTypeArguments().length == 1) {
            int i = 0;
            for (var item : items) {
                check(pointer + "/" + i++, item, list.getAnnotatedActualTypeArguments()[0], faults);
            }
        } else {
            check(pointer, value, faults);
        }
    }

    /** A primitive would turn what is missing into zero or false without a word. */
    private static RecordComponent[] components(Class<?> record) {
        var components = record.getRecordComponents();
        for (var component : components) {
            if (component.getType().isPrimitive()) {
                throw new IllegalStateException(component + " of a request body must not be primitive");
            }
            component.getAccessor().setAccessible(true);
        }
        return components;
    }

    private static @Nullable Object value(RecordComponent component, Object part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
