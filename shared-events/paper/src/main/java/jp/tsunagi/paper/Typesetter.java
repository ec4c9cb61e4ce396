package jp.tsunagi.paper;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines by the rules of Japanese typesetting (禁則): no line begins with 。 or ends with 「. */
final class Typesetter {
    private static final String OPENING = "([{「『（〔［｛〈《【“‘";
    private static final String CLOSING = ")]},.:;!?、。，．・：；？！」』）〕］｝〉》】”’ーっッゃゅょャュョァィゥェォ々";

    private final Shaper shaper;

    Typesetter(Shaper shaper) {
        this.shaper = shaper;
    }

    /**
     * The lines of a text, one at least.
     *
     * @param width of a line, in parts of the font's size
     */
    List<List<Glyph>> lines(String text, Style style, float width) {
        if (text.isEmpty()) {
            return List.of(List.of());
        }
        return text.lines()
                .flatMap(line -> broken(shaper.shape(line, style), width).stream())
                .toList();
    }

    /** A text in one line, however long. */
    List<Glyph> line(String text, Style style) {
        return shaper.shape(text, style);
    }

    static float width(List<Glyph> glyphs) {
        float width = 0;
        for (var glyph : glyphs) {
            width += glyph.width();
        }
        return width;
    }

    private static List<List<Glyph>> broken(List<Glyph> glyphs, float width) {
        var lines = new ArrayList<List<Glyph>>();
        List<Glyph> line = new ArrayList<>();
        for (var part : parts(glyphs)) {
            if (!line.isEmpty() && width(line) + width(part) > width) {
                lines.add(line);
                line = new ArrayList<>();
            }
            for (var glyph : part) {
                // A part that is wider than a whole line, as a long address of a page, breaks where it must.
                if (!line.isEmpty() && width(line) + glyph.width() > width) {
                    lines.add(line);
                    line = new ArrayList<>();
                }
                line.add(glyph);
            }
        }
        lines.add(line);
        return lines;
    }

    /** What stays together on a line. */
    private static List<List<Glyph>> parts(List<Glyph> glyphs) {
        var parts = new ArrayList<List<Glyph>>();
        for (var glyph : glyphs) {
            if (!parts.isEmpty() && together(parts.getLast().getLast(), glyph)) {
                parts.getLast().add(glyph);
            } else {
                parts.add(new ArrayList<>(List.of(glyph)));
            }
        }
        return parts;
    }

    private static boolean together(Glyph before, Glyph after) {
        return OPENING.indexOf(before.character()) >= 0
                || CLOSING.indexOf(after.character()) >= 0
                || (ofWord(before) && ofWord(after));
    }

    private static boolean ofWord(Glyph glyph) {
        return glyph.character() > ' ' && glyph.character() < 0x7F;
    }
}
