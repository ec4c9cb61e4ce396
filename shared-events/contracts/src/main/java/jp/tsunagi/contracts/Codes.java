package jp.tsunagi.contracts;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Sets of codes as events carry them. */
public final class Codes {
    private Codes() {}

    /** The same codes, each once, in declared order, unchangeable: the same set is always written the same. */
    public static <E extends Enum<E>> Set<E> inDeclaredOrder(Class<E> codes, Collection<E> some) {
        EnumSet<E> ordered = EnumSet.noneOf(codes);
        ordered.addAll(some);
        return Collections.unmodifiableSet(ordered);
    }
}
