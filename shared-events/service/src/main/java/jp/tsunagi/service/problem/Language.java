package jp.tsunagi.service.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages people are answered in. */
public enum Language {
    /** The first language of the platform, and the answer to everybody who asks for neither. */
    JAPANESE("ja"),
    ENGLISH("en");

    private static final List<String> TAGS = List.of("ja", "en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language tag, as Content-Language carries it. */
    public String tag() {
        return tag;
    }

    /** What an Accept-Language header prefers; Japanese for none, an unknown or an unreadable one. */
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return JAPANESE;
        }
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage);
            return "en".equals(Locale.lookupTag(ranges, TAGS)) ? ENGLISH : JAPANESE;
        } catch (IllegalArgumentException unreadable) {
            return JAPANESE;
        }
    }
}
