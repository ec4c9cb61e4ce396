package jp.tsunagi.planted.consultations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import jp.tsunagi.intake.planted.Neighbor;

/** Makes something beside the module, lets two things run on one session, and knows another service. */
final class ProducesAndCombines {
    /** What nobody asks for. */
    record Thing(Neighbor neighbor) {}

    @Produces
    Thing thing() {
        return new Thing(new Neighbor());
    }

    static Uni<List<Integer>> both(Uni<Integer> one, Uni<Integer> other) {
        return Uni.join().all(one, other).andFailFast();
    }
}
