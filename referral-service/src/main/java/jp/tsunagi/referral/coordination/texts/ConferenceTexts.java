package jp.tsunagi.referral.coordination.texts;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.eventstore.seal.SealedField;
import jp.tsunagi.eventstore.seal.Vault;
import jp.tsunagi.eventstore.seal.Vault.Clear;
import jp.tsunagi.eventstore.seal.Vault.Closed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseOpened;
import jp.tsunagi.referral.coordination.Conference;
import jp.tsunagi.referral.coordination.CoordinationCase;
import org.jspecify.annotations.Nullable;

/** Seals and opens what was said at conferences. The texts are the child's, or the case's while nobody is identified. */
public final class ConferenceTexts {
    private final Vault vault;

    public ConferenceTexts(Vault vault) {
        this.vault = vault;
    }

    /** The conference as it may be stored. */
    public Uni<Conference> seal(CaseOpened opened, Minutes minutes) {
        var clear = new ArrayList<Clear>();
        clear.add(new Clear(decisions(opened, minutes.id()), required(minutes.decisions())));
        for (int i = 0; i < minutes.tasks().size(); i++) {
            clear.add(new Clear(
                    task(opened, minutes.id(), i),
                    required(minutes.tasks().get(i).task())));
        }
        return vault.seal(opened.subject(), clear)
                .map(texts -> new Conference(
                        minutes.id(),
                        minutes.heldOn(),
                        minutes.agencies(),
                        requireNonNull(texts.get(decisions(opened, minutes.id()).field())),
                        IntStream.range(0, minutes.tasks().size())
                                .mapToObj(i -> new Conference.Task(
                                        minutes.tasks().get(i).agency(),
                                        minutes.tasks().get(i).dueOn(),
                                        requireNonNull(texts.get(
                                                task(opened, minutes.id(), i).field()))))
                                .toList()));
    }

    /** The conferences with their texts, in the same order. */
    public Uni<List<Minutes>> open(CaseOpened opened, List<Conference> conferences) {
        if (conferences.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var closed = new ArrayList<Closed>();
        for (var conference : conferences) {
            closed.add(closed(opened, decisions(opened, conference.id()), conference.decisions()));
            for (int i = 0; i < conference.tasks().size(); i++) {
                closed.add(closed(
                        opened,
                        task(opened, conference.id(), i),
                        conference.tasks().get(i).task()));
            }
        }
        return vault.open(closed).map(texts -> {
            var next = texts.iterator();
            return conferences.stream()
                    .map(conference -> minutes(conference, next))
                    .toList();
        });
    }

    /** Takes the texts of one conference, in the order in which they were asked for. */
    private static Minutes minutes(Conference conference, Iterator<Optional<String>> texts) {
        var decisions = texts.next().orElse(null);
        var tasks = conference.tasks().stream()
                .map(task -> new Minutes.Task(
                        task.agency(), task.dueOn(), texts.next().orElse(null)))
                .toList();
        return new Minutes(conference.id(), conference.heldOn(), conference.agencies(), decisions, tasks);
    }

    private static Closed closed(CaseOpened opened, SealedField place, Sealed sealed) {
        return new Closed(opened.subject(), place, sealed);
    }

    /** A case has several conferences: the text of one must not open in the place of another. */
    private static SealedField decisions(CaseOpened opened, UUID conference) {
        return new SealedField(opened.id(), CoordinationCase.CONFERENCE_HELD, "decisions-" + conference);
    }

    private static SealedField task(CaseOpened opened, UUID conference, int place) {
        return new SealedField(
                opened.id(), CoordinationCase.CONFERENCE_HELD, "task-%d-%s".formatted(place + 1, conference));
    }

    private static String required(@Nullable String text) {
        return requireNonNull(text, "a text to seal");
    }
}
