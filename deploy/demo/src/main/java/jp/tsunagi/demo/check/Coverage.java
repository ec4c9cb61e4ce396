package jp.tsunagi.demo.check;

import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.reference.Prefecture;
import jp.tsunagi.contracts.reference.Prefectures;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures.
 *
 * @param prefecture two digits
 * @param municipality five digits, for one municipality alone; null for all
 */
record Coverage(String prefecture, @Nullable String municipality) {

    boolean includes(@Nullable String place) {
        return municipality == null || municipality.equals(place);
    }

    boolean isResidence(String place) {
        return municipality == null ? place.startsWith(prefecture) : municipality.equals(place);
    }

    String name() {
        return municipality == null
                ? Prefectures.find(prefecture).map(Prefecture::name).orElse(prefecture)
                : Municipalities.name(municipality).orElse(municipality);
    }
}
