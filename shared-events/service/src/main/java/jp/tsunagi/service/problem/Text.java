package jp.tsunagi.service.problem;

import com.google.errorprone.annotations.Immutable;

/**
 * A text for people, with places {0}, {1} … for arguments. Arguments are limits and codes of the platform's own, never
 * values that somebody sent.
 */
@Immutable
public record Text(String japanese, String english) {
    /** The text in a language, its places filled. */
    public String in(Language language, Object... arguments) {
        var text = switch (language) {
            case JAPANESE -> japanese;
            case ENGLISH -> english;
        };
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }
}
