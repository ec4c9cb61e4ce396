package jp.tsunagi.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of papers: Noto Sans JP, which comes with the platform, then further ones of the machine for what it lacks. These
 * are large and read when a character is looked for in them for the first time. Not for several threads at a time.
 */
public final class Fonts {
    private final Face plain;
    private final Face bold;
    private final List<Path> further;
    private @Nullable List<Face> furtherFaces;

    private Fonts(Face plain, Face bold, List<Path> further) {
        this.plain = plain;
        this.bold = bold;
        this.further = List.copyOf(further);
    }

    /**
     * Reads them.
     *
     * @param further TrueType fonts, looked into in this order; those that are not there are passed over
     */
    public static Fonts read(List<Path> further) {
        return new Fonts(own("regular.ttf"), own("bold.ttf"), further);
    }

    /** The faces in which a character is looked for, in this order. */
    Iterable<Face> faces(Style style) {
        return () -> new FacesInOrder(style == Style.BOLD ? bold : plain, this::further);
    }

    private List<Face> further() {
        if (furtherFaces == null) {
            var read = new ArrayList<Face>();
            for (var font : further) {
                if (Files.isRegularFile(font)) {
                    read.add(read(font));
                }
            }
            furtherFaces = List.copyOf(read);
        }
        return furtherFaces;
    }

    private static Face read(Path font) {
        try (var source = new RandomAccessReadBufferedFile(font)) {
            return Face.read(source);
        } catch (IOException e) {
            throw new UncheckedIOException("no TrueType font: " + font, e);
        }
    }

    private static Face own(String name) {
        try (var source = Objects.requireNonNull(Fonts.class.getResourceAsStream(name), name)) {
            return Face.read(new RandomAccessReadBuffer(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
