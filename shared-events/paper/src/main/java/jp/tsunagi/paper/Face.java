package jp.tsunagi.paper;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** One font, as one looks for glyphs in it. Not for several threads at a time. */
final class Face {
    private final TrueTypeFont font;
    private final Characters characters;
    private final Variations variations;
    private final float unitsPerEm;

    private Face(TrueTypeFont font) throws IOException {
        this.font = font;
        this.variations = Variations.of(font.getTableBytes(font.getTableMap().get(CmapTable.TAG)));
        this.characters = new Characters(font.getUnicodeCmapLookup(), variations);
        font.getCmap().setCmaps(new CmapSubtable[] {characters});
        this.unitsPerEm = font.getUnitsPerEm();
    }

    /** @param source a TrueType font */
    static Face read(RandomAccessRead source) throws IOException {
        return new Face(new TTFParser().parse(source));
    }

    /** The glyph of a character, if there is one. */
    OptionalInt glyph(int character) {
        int glyph = characters.getGlyphId(character);
        return glyph == 0 ? OptionalInt.empty() : OptionalInt.of(glyph);
    }

    /** The glyph of a character with a variation selector, if the font knows that sequence. */
    OptionalInt glyph(int character, int selector) {
        var known = variations.glyph(character, selector);
        return known.isPresent() && known.getAsInt() == Variations.SAME_AS_ALONE ? glyph(character) : known;
    }

    /** Whether a reader of the PDF would take this glyph for another character, which has the same one. */
    boolean ambiguous(int character, int glyph) {
        var codes = characters.getCharCodes(glyph);
        return codes == null || codes.getFirst() != character;
    }

    /** How far a glyph moves on, in parts of the font's size. */
    float width(int glyph) throws IOException {
        return font.getAdvanceWidth(glyph) / unitsPerEm;
    }

    /** The font in a document, with the glyphs that the document uses. */
    PDType0Font in(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }

    /**
     * The font's characters. A glyph that only a selector leads to stands for its character, too: PDFBox tells a reader
     * nothing of glyphs that stand for none.
     */
    private static final class Characters extends CmapSubtable {
        private final CmapLookup own;
        private final Variations variations;

        Characters(CmapLookup own, Variations variations) {
            this.own = own;
            this.variations = variations;
            setPlatformId(CmapTable.PLATFORM_UNICODE);
            setPlatformEncodingId(CmapTable.ENCODING_UNICODE_2_0_FULL);
        }

        @Override
        public int getGlyphId(int character) {
            return own.getGlyphId(character);
        }

        @Override
        public @Nullable List<Integer> getCharCodes(int glyph) {
            var codes = own.getCharCodes(glyph);
            return codes != null
                    ? codes
                    : variations.character(glyph).map(List::of).orElse(null);
        }
    }
}
