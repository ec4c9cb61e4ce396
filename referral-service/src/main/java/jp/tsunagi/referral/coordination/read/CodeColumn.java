package jp.tsunagi.referral.coordination.read;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.Codes;

/** A set of codes as a column keeps it: their names, in declared order. */
final class CodeColumn {
    private CodeColumn() {}

    static String[] write(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toArray(String[]::new);
    }

    static <E extends Enum<E>> Set<E> read(Class<E> codes, String[] names) {
        return Codes.inDeclaredOrder(
                codes,
                Arrays.stream(names).map(name -> Enum.valueOf(codes, name)).collect(Collectors.toSet()));
    }

    static <E extends Enum<E>> List<E> list(Class<E> codes, String[] names) {
        return List.copyOf(read(codes, names));
    }
}
