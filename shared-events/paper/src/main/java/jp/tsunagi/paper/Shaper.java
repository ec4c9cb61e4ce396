package jp.tsunagi.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.SequencedSet;

/**
 * Finds the glyphs of a text. What no font has is never passed over: 〓 stands in its place, and beside it, which character
 * it is.
 */
final class Shaper {
    private static final String STAND_IN = "〓";

    private final Fonts fonts;
    private final SequencedSet<String> missing = new LinkedHashSet<>();

    Shaper(Fonts fonts) {
        this.fonts = fonts;
    }

    /** What no font had so far, each as its code points. */
    SequencedSet<String> missing() {
        return missing;
    }

    /** The glyphs of a text without line breaks. */
    List<Glyph> shape(String text, Style style) {
        var glyphs = new ArrayList<Glyph>();
        var characters = characters(text);
        for (int i = 0; i < characters.length; i++) {
            int character = characters[i];
            boolean selected = i + 1 < characters.length && isSelector(characters[i + 1]);
            if (selected) {
                i++;
                selected(glyphs, character, characters[i], style);
            } else if (!isInvisible(character)) {
                alone(glyphs, character, Character.toString(character), style);
            }
        }
        return glyphs;
    }

    private void selected(List<Glyph> glyphs, int character, int selector, Style style) {
        var text = Character.toString(character) + Character.toString(selector);
        for (var face : fonts.faces(style)) {
            var glyph = face.glyph(character, selector);
            if (glyph.isPresent()) {
                glyphs.add(glyph(face, glyph.getAsInt(), text, false));
                return;
            }
        }
        // The common form is a different form of the name: it is drawn, but not without saying so.
        if (alone(glyphs, character, text, style)) {
            tell(glyphs, text, "異体字", style);
        }
    }

    /** Draws a character, or tells that it cannot; whether it could. */
    private boolean alone(List<Glyph> glyphs, int character, String text, Style style) {
        for (var face : fonts.faces(style)) {
            OptionalInt glyph = face.glyph(character);
            if (glyph.isPresent()) {
                boolean told =
                        text.length() == Character.charCount(character) && !face.ambiguous(character, glyph.getAsInt());
                glyphs.add(glyph(face, glyph.getAsInt(), text, told));
                return true;
            }
        }
        standIn(glyphs, text, style);
        tell(glyphs, text, "文字", style);
        return false;
    }

    private void standIn(List<Glyph> glyphs, String text, Style style) {
        var drawn = shape(STAND_IN, style).getFirst();
        glyphs.add(new Glyph(drawn.face(), drawn.id(), drawn.width(), text, false));
    }

    private void tell(List<Glyph> glyphs, String text, String what, Style style) {
        var name = codePoints(text);
        missing.add(name);
        glyphs.addAll(shape("〔" + what + " " + name + " の字形なし〕", style));
    }

    private static String codePoints(String text) {
        var name = new StringBuilder();
        text.codePoints()
                .forEach(point -> name.append(name.isEmpty() ? "" : " ").append("U+%04X".formatted(point)));
        return name.toString();
    }

    private static Glyph glyph(Face face, int id, String text, boolean told) {
        try {
            return new Glyph(face, id, face.width(id), text, told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text's characters; a mark that an input method wrote behind its kana becomes one with it. */
    private static int[] characters(String text) {
        var points = text.codePoints().map(point -> point == '\t' ? ' ' : point).toArray();
        var composed = new ArrayList<Integer>(points.length);
        for (int point : points) {
            if (!composed.isEmpty() && Character.getType(point) == Character.NON_SPACING_MARK && !isSelector(point)) {
                var pair = Normalizer.normalize(
                        Character.toString(composed.getLast()) + Character.toString(point), Normalizer.Form.NFC);
                if (pair.codePointCount(0, pair.length()) == 1) {
                    composed.set(composed.size() - 1, pair.codePointAt(0));
                    continue;
                }
            }
            composed.add(point);
        }
        return composed.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }

    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT || Character.getType(character) == Character.CONTROL;
    }
}
