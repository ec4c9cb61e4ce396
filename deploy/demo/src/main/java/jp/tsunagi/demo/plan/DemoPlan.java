package jp.tsunagi.demo.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * Two years of a prefecture: Shiga, as far as its figures are published ({@link Published}), and synthetic for the rest.
 * The same seed and last day give the same plan on every machine.
 *
 * @param seed what chance starts from
 * @param first the day on which centers, staff and agencies are registered
 * @param last the last day on which anything is recorded
 * @param centers the centers, one of them of a neighboring prefecture
 * @param posts who works where
 * @param agencies the directory
 * @param children all whom a center gets to know
 * @param consultations in the order in which they are recorded
 * @param cases in the order in which they open
 * @param trainings held and to come
 */
public record DemoPlan(
        long seed,
        LocalDate first,
        LocalDate last,
        List<Center> centers,
        List<Post> posts,
        List<Agency> agencies,
        List<Child> children,
        List<Consultation> consultations,
        List<Coordination> cases,
        List<Training> trainings) {
    /** The seed of the demo that {@code ./tsunagi up} loads. */
    public static final long SEED = 25;

    public DemoPlan {
        centers = List.copyOf(centers);
        posts = List.copyOf(posts);
        agencies = List.copyOf(agencies);
        children = List.copyOf(children);
        consultations = List.copyOf(consultations);
        cases = List.copyOf(cases);
        trainings = List.copyOf(trainings);
    }

    /**
     * Plans the two years up to a day.
     *
     * @param seed what chance starts from
     * @param last the last day on which anything is recorded
     */
    public static DemoPlan of(long seed, LocalDate last) {
        var days = new Days(last.minusYears(2).plusDays(1), last);
        var agencies = Cast.agencies();
        var children = new Children(seed, days);
        var sketches = children.sketch();
        var consultations = new Consultations(seed, days, agencies);
        var receipts = consultations.receipts(sketches);
        var known = children.known(sketches, consultations.first(receipts, sketches));
        var received = consultations.received(receipts, known);
        var cases = new Cases(seed, days, agencies).of(received);
        return new DemoPlan(
                seed,
                days.first(),
                days.last(),
                Cast.centers(),
                Cast.posts(),
                agencies,
                known,
                consultations.ended(received, cases),
                cases,
                new Trainings(seed, days).all());
    }

    /** What is done, in the order of the days. */
    public List<Step> steps() {
        return Script.of(this);
    }
}
