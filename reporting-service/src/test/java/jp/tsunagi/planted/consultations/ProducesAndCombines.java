package jp.tsunagi.planted.consultations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import java.util.List;

/** Makes something beside the module, and lets two things run on one session. */
final class ProducesAndCombines {
    /** What nobody asks for. */
    record Thing() {}

    @Produces
    Thing thing() {
        return new Thing();
    }

    static Uni<List<Integer>> both(Uni<Integer> one, Uni<Integer> other) {
        return Uni.join().all(one, other).andFailFast();
    }
}
