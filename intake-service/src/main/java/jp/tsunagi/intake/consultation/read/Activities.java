package jp.tsunagi.intake.consultation.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactWithdrawn;
import jp.tsunagi.intake.consultation.ConsultationEvent.DispositionFellDue;
import jp.tsunagi.intake.consultation.ConsultationEvent.IntroductionOutcomeFellDue;
import org.jspecify.annotations.Nullable;

/**
 * What people did with one consultation and on which day, receipt included. Contacts have a log of their own, and what fell
 * due was done by nobody.
 *
 * @param center the center that holds it
 * @param done what is to be kept beside what has been kept before: nothing of it ever changes
 */
public record Activities(UUID consultation, UUID center, List<Activity> done) {
    /** Folds a consultation's events into what was done. */
    public static final Projection<Activities, ConsultationEvent> PROJECTION = Activities::project;

    public Activities {
        done = List.copyOf(done);
    }

    /**
     * One thing that was done.
     *
     * @param number its place in the stream
     * @param day in Japan
     */
    record Activity(int number, TimelineKind kind, LocalDate day) {}

    private static @Nullable Activities project(
            @Nullable Activities before, Recorded<? extends ConsultationEvent> recorded) {
        return switch (recorded.event()) {
            case ConsultationReceived e -> new Activities(e.id(), e.center(), List.of()).with(recorded);
            case ContactRecorded _,
                    ContactCorrected _,
                    ContactWithdrawn _,
                    DispositionFellDue _,
                    IntroductionOutcomeFellDue _ -> before;
            default -> before == null ? null : before.with(recorded);
        };
    }

    private Activities with(Recorded<? extends ConsultationEvent> recorded) {
        var more = new ArrayList<>(done);
        more.add(new Activity(
                Math.toIntExact(recorded.number()), TimelineKind.of(recorded.event()), Japan.day(recorded.validAt())));
        return new Activities(consultation, center, more);
    }
}
