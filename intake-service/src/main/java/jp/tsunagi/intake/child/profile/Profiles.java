package jp.tsunagi.intake.child.profile;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.eventstore.seal.SealedField;
import jp.tsunagi.eventstore.seal.Vault;
import jp.tsunagi.eventstore.seal.Vault.Clear;
import jp.tsunagi.eventstore.seal.Vault.Closed;
import jp.tsunagi.intake.child.Child;
import jp.tsunagi.intake.child.SealedProfile;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens children's profiles, each under the child's own key. Whoever opens one for somebody has written the
 * access record before. Fails with {@link jp.tsunagi.eventstore.StoreUnavailable} when the keys cannot be reached.
 */
public final class Profiles {
    private static final String NAME = "name";
    private static final String KANA = "kana";
    private static final String CONTACT = "contact";
    private static final String BIRTH_DATE = "birth-date";

    private final Vault vault;

    /** @param vault that keeps the children's keys */
    public Profiles(Vault vault) {
        this.vault = vault;
    }

    /** Seals what is known of a child; makes its key when there is none yet. */
    public Uni<SealedProfile> seal(UUID child, Profile profile) {
        var texts = new ArrayList<Clear>();
        addClear(texts, child, NAME, Objects.requireNonNull(profile.name(), "a child has a name"));
        addClear(texts, child, KANA, profile.kana());
        addClear(texts, child, CONTACT, profile.contact());
        addClear(texts, child, BIRTH_DATE, profile.birthDate());
        return vault.seal(child, texts)
                .map(byField -> new SealedProfile(
                        Objects.requireNonNull(byField.get(NAME), NAME),
                        byField.get(KANA),
                        byField.get(CONTACT),
                        byField.get(BIRTH_DATE)));
    }

    /** Opens one profile. */
    public Uni<Profile> open(UUID child, SealedProfile sealed) {
        return open(Map.of(child, sealed)).map(profiles -> Objects.requireNonNull(profiles.get(child)));
    }

    /** Opens the profiles of several children, with one look for all their keys. */
    public Uni<Map<UUID, Profile>> open(Map<UUID, SealedProfile> byChild) {
        var texts = new ArrayList<Closed>();
        byChild.forEach((child, profile) -> {
            addClosed(texts, child, NAME, profile.name());
            addClosed(texts, child, KANA, profile.kana());
            addClosed(texts, child, CONTACT, profile.contact());
            addClosed(texts, child, BIRTH_DATE, profile.birthDate());
        });
        return vault.open(texts).map(clear -> {
            var opened = new Opened(texts, clear);
            var profiles = new HashMap<UUID, Profile>();
            byChild.keySet().forEach(child -> profiles.put(child, opened.profile(child)));
            return profiles;
        });
    }

    /** The birth date alone: for the rules, not for anybody's eyes. */
    public Uni<Optional<LocalDate>> birthDate(UUID child, SealedProfile sealed) {
        return sealed.birthDate() == null
                ? Uni.createFrom().item(Optional.empty())
                : vault.open(child, place(child, BIRTH_DATE), sealed.birthDate())
                        .map(text -> text.map(LocalDate::parse));
    }

    /** Texts by child and field; what was not told or has lost its key is not among them. */
    private static final class Opened {
        private final Map<SealedField, String> texts = new HashMap<>();

        Opened(List<Closed> closed, List<Optional<String>> clear) {
            for (int i = 0; i < closed.size(); i++) {
                var place = closed.get(i).place();
                clear.get(i).ifPresent(text -> texts.put(place, text));
            }
        }

        Profile profile(UUID child) {
            var birthDate = texts.get(place(child, BIRTH_DATE));
            return new Profile(
                    texts.get(place(child, NAME)),
                    texts.get(place(child, KANA)),
                    texts.get(place(child, CONTACT)),
                    birthDate == null ? null : LocalDate.parse(birthDate));
        }
    }

    private static void addClear(List<Clear> texts, UUID child, String field, @Nullable Object value) {
        if (value != null) {
            texts.add(new Clear(place(child, field), value.toString()));
        }
    }

    private static void addClosed(List<Closed> texts, UUID child, String field, @Nullable Sealed sealed) {
        if (sealed != null) {
            texts.add(new Closed(child, place(child, field), sealed));
        }
    }

    private static SealedField place(UUID child, String field) {
        return new SealedField(child, Child.IDENTIFIED, field);
    }
}
