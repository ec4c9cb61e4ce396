package jp.tsunagi.paper;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Which glyph of a font stands for a character with a variation selector (異体字セレクタ): the font's table {@code cmap},
 * subtable format 14 of OpenType, which PDFBox passes over.
 */
final class Variations {
    /** For a sequence that looks as the character alone does. */
    static final int SAME_AS_ALONE = 0;

    private static final int UNICODE = 0;
    private static final int SEQUENCES = 5;
    private static final int FORMAT = 14;

    /**
     * The sequences of one selector.
     *
     * @param usual first characters of ranges that look as without the selector, with their last ones
     * @param others characters with glyphs of their own
     */
    private record Selected(TreeMap<Integer, Integer> usual, Map<Integer, Integer> others) {}

    private final Map<Integer, Selected> bySelector = new HashMap<>();
    private final Map<Integer, Integer> characters = new HashMap<>();

    /** @param cmap the bytes of the font's table */
    static Variations of(byte[] cmap) {
        var variations = new Variations();
        var table = ByteBuffer.wrap(cmap);
        int subtables = unsigned(table, 2);
        for (int i = 0; i < subtables; i++) {
            int entry = 4 + 8 * i;
            if (unsigned(table, entry) == UNICODE && unsigned(table, entry + 2) == SEQUENCES) {
                int start = table.getInt(entry + 4);
                if (unsigned(table, start) == FORMAT) {
                    variations.read(table, start);
                }
            }
        }
        return variations;
    }

    /** The glyph of a sequence, {@link #SAME_AS_ALONE}, or none when the font does not know it. */
    OptionalInt glyph(int character, int selector) {
        var selected = bySelector.get(selector);
        if (selected == null) {
            return OptionalInt.empty();
        }
        var own = selected.others().get(character);
        if (own != null) {
            return OptionalInt.of(own);
        }
        var range = selected.usual().floorEntry(character);
        return range != null && character <= range.getValue() ? OptionalInt.of(SAME_AS_ALONE) : OptionalInt.empty();
    }

    /** The character that a glyph is another form of, if it is one. */
    Optional<Integer> character(int glyph) {
        return Optional.ofNullable(characters.get(glyph));
    }

    private void read(ByteBuffer table, int start) {
        int selectors = table.getInt(start + 6);
        for (int i = 0; i < selectors; i++) {
            int entry = start + 10 + 11 * i;
            var selected = new Selected(new TreeMap<>(), new HashMap<>());
            int usual = table.getInt(entry + 3);
            if (usual != 0) {
                int ranges = table.getInt(start + usual);
                for (int j = 0; j < ranges; j++) {
                    int range = start + usual + 4 + 4 * j;
                    int first = three(table, range);
                    selected.usual().put(first, first + Byte.toUnsignedInt(table.get(range + 3)));
                }
            }
            int others = table.getInt(entry + 7);
            if (others != 0) {
                int mappings = table.getInt(start + others);
                for (int j = 0; j < mappings; j++) {
                    int mapping = start + others + 4 + 5 * j;
                    int character = three(table, mapping);
                    int glyph = unsigned(table, mapping + 3);
                    selected.others().put(character, glyph);
                    characters.putIfAbsent(glyph, character);
                }
            }
            bySelector.put(three(table, entry), selected);
        }
    }

    private static int unsigned(ByteBuffer table, int at) {
        return Short.toUnsignedInt(table.getShort(at));
    }

    private static int three(ByteBuffer table, int at) {
        return Byte.toUnsignedInt(table.get(at)) << 16 | unsigned(table, at + 1);
    }
}
