package jp.tsunagi.paper;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The first face, and only for who goes on beyond it, the others. */
final class FacesInOrder implements Iterator<Face> {
    private final Supplier<List<Face>> others;
    private @Nullable Face first;
    private @Nullable Iterator<Face> rest;

    FacesInOrder(Face first, Supplier<List<Face>> others) {
        this.first = first;
        this.others = others;
    }

    @Override
    public boolean hasNext() {
        return first != null || rest().hasNext();
    }

    @Override
    public Face next() {
        if (first == null) {
            return rest().next();
        }
        var face = first;
        first = null;
        return face;
    }

    private Iterator<Face> rest() {
        if (rest == null) {
            rest = others.get().iterator();
        }
        return rest;
    }
}
