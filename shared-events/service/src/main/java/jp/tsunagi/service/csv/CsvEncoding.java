package jp.tsunagi.service.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the characters of a file are encoded. */
public enum CsvEncoding {
    /** With a byte order mark, without which Excel takes Japanese for another encoding. */
    UTF_8(StandardCharsets.UTF_8, "\uFEFF", "?", "", ""),
    /**
     * What older programs of Japanese offices read; a character it does not know becomes the geta mark (〓). JIS X 0208 has
     * some signs that Unicode has twice, and Microsoft's table knows one of the two: it is written with that one.
     */
    CP932(
            Charset.forName("windows-31j"),
            "",
            "〓",
            "\u301C\u2212\u2014\u2016\u00A2\u00A3\u00AC",
            "\uFF5E\uFF0D\u2015\u2225\uFFE0\uFFE1\uFFE2");

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private final Charset charset;
    private final String beginning;
    private final String unknown;
    private final String twice;
    private final String instead;

    CsvEncoding(Charset charset, String beginning, String unknown, String twice, String instead) {
        this.charset = charset;
        this.beginning = beginning;
        this.unknown = unknown;
        this.twice = twice;
        this.instead = instead;
    }

    /**
     * The encoding of a file that says nothing of it: UTF-8 where it can be, which text in CP932 hardly ever is.
     *
     * @throws IOException when the file cannot be read
     */
    public static CsvEncoding of(Path file) throws IOException {
        try (var text = UTF_8.reader(file)) {
            text.transferTo(Writer.nullWriter());
            return UTF_8;
        } catch (CharacterCodingException other) {
            return CP932;
        }
    }

    /**
     * Reads a file, without the mark at its beginning.
     *
     * @throws IOException when it cannot be read; while reading, {@link CharacterCodingException} where it is not in this encoding
     */
    BufferedReader reader(Path file) throws IOException {
        var reader = Files.newBufferedReader(file, charset);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** The media type with its charset. */
    public String mediaType() {
        return CsvLines.TYPE + ";charset=" + charset.name();
    }

    /** The bytes of a file. */
    public byte[] bytes(CsvLines lines) {
        try {
            var bytes = charset.newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .replaceWith(unknown.getBytes(charset))
                    .encode(CharBuffer.wrap(beginning + known(lines.toString())));
            var content = new byte[bytes.remaining()];
            bytes.get(content);
            return content;
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String known(String text) {
        var known = text;
        for (int sign = 0; sign < twice.length(); sign++) {
            known = known.replace(twice.charAt(sign), instead.charAt(sign));
        }
        return known;
    }
}
