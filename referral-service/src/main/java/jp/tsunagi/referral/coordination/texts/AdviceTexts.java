package jp.tsunagi.referral.coordination.texts;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.eventstore.seal.SealedField;
import jp.tsunagi.eventstore.seal.Vault;
import jp.tsunagi.eventstore.seal.Vault.Clear;
import jp.tsunagi.eventstore.seal.Vault.Closed;
import jp.tsunagi.referral.coordination.Advice;
import jp.tsunagi.referral.coordination.CaseEvent.CaseOpened;

/** Seals and opens what is asked and said when advice is given. The texts are the child's, or the case's, as those of conferences. */
public final class AdviceTexts {
    private final Vault vault;

    public AdviceTexts(Vault vault) {
        this.vault = vault;
    }

    /** A question as it may be stored. */
    public Uni<Sealed> sealQuestion(CaseOpened opened, Adviser adviser, UUID advice, String text) {
        return seal(opened, question(opened, adviser, advice), text);
    }

    /** An answer as it may be stored. */
    public Uni<Sealed> sealAnswer(CaseOpened opened, Adviser adviser, UUID advice, String text) {
        return seal(opened, answer(opened, adviser, advice), text);
    }

    /** Advice of a case, all asked of the same adviser, with its texts, in the same order. */
    public Uni<List<Counsel>> open(CaseOpened opened, Adviser adviser, List<Advice> all) {
        if (all.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var closed = new ArrayList<Closed>();
        for (var advice : all) {
            closed.add(new Closed(opened.subject(), question(opened, adviser, advice.id()), advice.question()));
            var given = advice.answer();
            if (given != null) {
                closed.add(new Closed(opened.subject(), answer(opened, adviser, advice.id()), given.text()));
            }
        }
        return vault.open(closed).map(texts -> {
            var next = texts.iterator();
            return all.stream()
                    .map(advice -> new Counsel(
                            advice,
                            next.next().orElse(null),
                            advice.answer() == null ? null : next.next().orElse(null)))
                    .toList();
        });
    }

    private Uni<Sealed> seal(CaseOpened opened, SealedField place, String text) {
        return vault.seal(opened.subject(), List.of(new Clear(place, text)))
                .map(texts -> requireNonNull(texts.get(place.field())));
    }

    private static SealedField question(CaseOpened opened, Adviser adviser, UUID advice) {
        return new SealedField(opened.id(), adviser.asked(), "question-" + advice);
    }

    private static SealedField answer(CaseOpened opened, Adviser adviser, UUID advice) {
        return new SealedField(opened.id(), adviser.given(), "answer-" + advice);
    }
}
