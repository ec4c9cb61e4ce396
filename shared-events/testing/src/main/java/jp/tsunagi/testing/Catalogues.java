package jp.tsunagi.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.EventCatalogue;

/** Finds the catalogues of a service, so that none has to be named to a check and none can be forgotten. */
final class Catalogues {
    private Catalogues() {}

    /**
     * Every catalogue that the production classes of a package make.
     *
     * @throws AssertionError when one stands in no constant, or cannot be built
     */
    static List<EventCatalogue<?>> of(String service) {
        var found = of(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(service));
        if (found.isEmpty()) {
            throw new AssertionError("no catalogue of events in " + service);
        }
        return found;
    }

    static List<EventCatalogue<?>> of(JavaClasses classes) {
        return classes.stream()
                .filter(Catalogues::makesOne)
                .flatMap(Catalogues::in)
                .toList();
    }

    private static boolean makesOne(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(EventCatalogue.class)
                        && call.getName().equals("of"));
    }

    private static Stream<EventCatalogue<?>> in(JavaClass type) {
        var constants = Arrays.stream(type.reflect().getDeclaredFields())
                .filter(field -> field.getType() == EventCatalogue.class && Modifier.isStatic(field.getModifiers()))
                .toList();
        if (constants.isEmpty()) {
            throw new AssertionError(type.getName() + " makes a catalogue of events; let it stand in a constant there");
        }
        return constants.stream().map(Catalogues::value);
    }

    private static EventCatalogue<?> value(Field constant) {
        try {
            constant.setAccessible(true);
            return (EventCatalogue<?>) constant.get(null);
        } catch (ExceptionInInitializerError e) {
            throw new AssertionError(
                    "cannot build the catalogue of %s: %s".formatted(constant.getDeclaringClass(), e.getCause()), e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
