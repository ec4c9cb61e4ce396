package jp.tsunagi.service.csv;

import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** How the characters of a file are encoded. */
public enum CsvEncoding {
    /** With a byte order mark, without which Excel takes Japanese for another encoding. */
    UTF_8(StandardCharsets.UTF_8, "\uFEFF", "?"),
    /** What older programs of Japanese offices read; a character it does not know becomes the geta mark (〓). */
    CP932(Charset.forName("windows-31j"), "", "〓");

    private final Charset charset;
    private final String beginning;
    private final String unknown;

    CsvEncoding(Charset charset, String beginning, String unknown) {
        this.charset = charset;
        this.beginning = beginning;
        this.unknown = unknown;
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
                    .encode(CharBuffer.wrap(beginning + lines));
            var content = new byte[bytes.remaining()];
            bytes.get(content);
            return content;
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
