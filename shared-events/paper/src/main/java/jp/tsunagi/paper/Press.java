package jp.tsunagi.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Makes PDF files of papers, one at a time: the fonts are shared. It takes some tenths of a second, so not on the event
 * loop.
 */
public final class Press {
    private static final float SHADE = 0.92f;
    private static final float THIN = 0.6f;

    private final Fonts fonts;

    public Press(Fonts fonts) {
        this.fonts = fonts;
    }

    /** The paper as a PDF file. */
    public synchronized byte[] print(Paper paper) {
        try (var document = new PDDocument()) {
            var embedded = new HashMap<Face, PDType0Font>();
            for (var sheet : Layout.of(paper, fonts)) {
                var page = new PDPage(new PDRectangle(Layout.WIDTH, Layout.HEIGHT));
                document.addPage(page);
                try (var stream = new PDPageContentStream(document, page)) {
                    frames(stream, sheet);
                    for (var line : sheet.lines) {
                        line(stream, line, document, embedded);
                    }
                }
            }
            document.getDocumentInformation().setTitle(paper.title());
            document.getDocumentCatalog().setLanguage("ja");
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void frames(PDPageContentStream stream, Sheet sheet) throws IOException {
        stream.setLineWidth(THIN);
        for (var frame : sheet.frames) {
            if (frame.shaded()) {
                stream.setNonStrokingColor(SHADE);
                stream.addRect(frame.x(), frame.y(), frame.width(), frame.height());
                stream.fill();
            }
            stream.addRect(frame.x(), frame.y(), frame.width(), frame.height());
            stream.stroke();
        }
        stream.setNonStrokingColor(0f);
    }

    private static void line(
            PDPageContentStream stream, Sheet.Line line, PDDocument document, Map<Face, PDType0Font> embedded)
            throws IOException {
        stream.beginText();
        stream.newLineAtOffset(line.x(), line.y());
        PDType0Font current = null;
        for (var glyph : line.glyphs()) {
            var font = embedded.get(glyph.face());
            if (font == null) {
                font = glyph.face().in(document);
                embedded.put(glyph.face(), font);
            }
            if (!font.equals(current)) {
                stream.setFont(font, line.size());
                current = font;
            }
            if (glyph.told()) {
                stream.showText(glyph.text());
            } else {
                show(stream, font, glyph);
            }
        }
        stream.endText();
    }

    /**
     * Draws a glyph by its number, and says beside it which text it stands for: for who copies, searches or listens. PDFBox
     * has no other way for either.
     */
    @SuppressWarnings("deprecation")
    private static void show(PDPageContentStream stream, PDType0Font font, Glyph glyph) throws IOException {
        font.addGlyphsToSubset(Set.of(glyph.id()));
        stream.appendRawCommands("/Span <</ActualText <" + hex(glyph.text()) + ">>> BDC\n");
        stream.appendRawCommands("<%04X> Tj\nEMC\n".formatted(glyph.id()));
    }

    private static String hex(String text) {
        return new COSString(text, true).toHexString();
    }
}
