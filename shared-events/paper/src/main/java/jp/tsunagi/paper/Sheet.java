package jp.tsunagi.paper;

import java.util.ArrayList;
import java.util.List;

/** One page, as what is drawn on it. Lengths in points (1/72 inch), from the lower left corner. */
final class Sheet {
    /** Glyphs on a line; {@code y} is its base. */
    record Line(float x, float y, float size, List<Glyph> glyphs) {}

    /** A rectangle; shaded or empty. */
    record Frame(float x, float y, float width, float height, boolean shaded) {}

    final List<Frame> frames = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
}
