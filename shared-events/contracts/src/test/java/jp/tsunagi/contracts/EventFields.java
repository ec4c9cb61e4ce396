package jp.tsunagi.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Every field an event carries, down to the last nested record, whatever collection it stands in. */
final class EventFields {

    /** One field: where it stands, such as {@code StaffLeft.leftOn}, and what one value of it is. */
    record Field(String path, Class<?> type) {
        @Override
        public String toString() {
            return path + ": " + type.getSimpleName();
        }
    }

    private EventFields() {}

    static List<Field> of(Class<?> event) {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : event.getRecordComponents()) {
            String path = event.getSimpleName() + "." + component.getName();
            for (Class<?> value : values(component.getGenericType())) {
                if (value.isRecord()) {
                    fields.addAll(of(value));
                } else {
                    fields.add(new Field(path, value));
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
