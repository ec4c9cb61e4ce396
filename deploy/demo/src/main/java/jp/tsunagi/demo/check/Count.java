package jp.tsunagi.demo.check;

import java.util.Collection;
import java.util.function.Predicate;

/** Counting, and nothing else. */
final class Count {
    private Count() {}

    static <T> long of(Collection<T> all, Predicate<T> such) {
        return all.stream().filter(such).count();
    }
}
