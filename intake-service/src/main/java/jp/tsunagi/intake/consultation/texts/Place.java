package jp.tsunagi.intake.consultation.texts;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.eventstore.seal.SealedField;
import jp.tsunagi.eventstore.seal.Vault.Clear;
import jp.tsunagi.eventstore.seal.Vault.Closed;
import org.jspecify.annotations.Nullable;

/**
 * Where the texts of one writing stand.
 *
 * @param event stored name of the event that carries them
 * @param edition this writing among those of the consultation
 */
record Place(UUID consultation, String event, UUID edition) {
    SealedField field(String name) {
        return new SealedField(consultation, event, name + "-" + edition);
    }

    void addClear(List<Clear> texts, String name, @Nullable String text) {
        if (text != null) {
            texts.add(new Clear(field(name), text));
        }
    }

    void addClosed(List<Closed> texts, String name, @Nullable Sealed sealed) {
        if (sealed != null) {
            texts.add(new Closed(consultation, field(name), sealed));
        }
    }
}
