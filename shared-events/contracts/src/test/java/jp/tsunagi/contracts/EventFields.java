package jp.tsunagi.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Every field an event carries, down to the last nested record, whatever collection it stands in. */
final class EventFields {

    /**
     * One field: where it stands, such as {@code StaffLeft.leftOn}, where the event's schema describes one value of it, and
     * what one value of it is.
     */
    record Field(String path, String pointer, Class<?> type) {
        @Override
        public String toString() {
            return path + ": " + type.getSimpleName();
        }
    }

    private EventFields() {}

    static List<Field> of(Class<?> event) {
        return of(event, "");
    }

    private static List<Field> of(Class<?> event, String pointer) {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : event.getRecordComponents()) {
            String path = event.getSimpleName() + "." + component.getName();
            boolean several = component.getGenericType() instanceof ParameterizedType;
            String described = pointer + "/properties/" + component.getName() + (several ? "/items" : "");
            for (Class<?> value : values(component.getGenericType())) {
                if (value.isRecord()) {
                    fields.addAll(of(value, described));
                } else {
                    fields.add(new Field(path, described, value));
                }
            }
        }
        return fields;
    }

    private static List<Class<?>> values(Type type) {
        return switch (type) {
            case Class<?> plain -> List.of(plain);
            case ParameterizedType collection -> {
                List<Class<?>> values = new ArrayList<>();
                for (Type argument : collection.getActualTypeArguments()) {
                    values.addAll(values(argument));
                }
                yield values;
            }
            default -> throw new IllegalArgumentException("an event has a field of type " + type);
        };
    }
}
