package jp.tsunagi.testing;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is absent in an event though its record does not say that it may be: the codec lets that pass. */
final class Gaps {
    private Gaps() {}

    /** The paths of such components, as {@code offer.municipality}. */
    static List<String> in(Object event) {
        return gaps("", event).toList();
    }

    private static Stream<String> gaps(String path, Object value) {
        return switch (value) {
            case Record record ->
                Arrays.stream(record.getClass().getRecordComponents())
                        .flatMap(component -> gaps(path, record, component));
            case Collection<?> elements -> elements.stream().flatMap(element -> gaps(path, element));
            default -> Stream.empty();
        };
    }

    private static Stream<String> gaps(String path, Record record, RecordComponent component) {
        var name = path + component.getName();
        var value = value(record, component);
        if (value != null) {
            return gaps(name + ".", value);
        }
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? Stream.empty() : Stream.of(name);
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot look into " + record.getClass(), e);
        }
    }
}
