package jp.tsunagi.referral.coordination.texts;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.eventstore.seal.SealedField;
import jp.tsunagi.eventstore.seal.Vault;
import jp.tsunagi.eventstore.seal.Vault.Clear;
import jp.tsunagi.eventstore.seal.Vault.Closed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseOpened;
import jp.tsunagi.referral.coordination.CoordinationCase;
import jp.tsunagi.referral.coordination.Relayed;

/** Seals and opens who told the center what a body without access answers, for the subject of the case's other texts. */
public final class RelayedNames {
    private final Vault vault;

    public RelayedNames(Vault vault) {
        this.vault = vault;
    }

    /** A name as it may be stored. */
    public Uni<Sealed> seal(CaseOpened opened, UUID relayed, String name) {
        var place = place(opened, relayed);
        return vault.seal(opened.subject(), List.of(new Clear(place, name)))
                .map(texts -> requireNonNull(texts.get(place.field())));
    }

    /** All that was relayed in a case, with the names, in the same order. */
    public Uni<List<Word>> open(CaseOpened opened, List<Relayed> all) {
        if (all.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var closed = all.stream()
                .map(relayed -> new Closed(opened.subject(), place(opened, relayed.id()), relayed.toldBy()))
                .toList();
        return vault.open(closed)
                .map(names -> IntStream.range(0, all.size())
                        .mapToObj(i -> new Word(all.get(i), names.get(i).orElse(null)))
                        .toList());
    }

    private static SealedField place(CaseOpened opened, UUID relayed) {
        return new SealedField(opened.id(), CoordinationCase.ANSWER_RELAYED, "told-by-" + relayed);
    }
}
