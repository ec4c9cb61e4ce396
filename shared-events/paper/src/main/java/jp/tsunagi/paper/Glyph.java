package jp.tsunagi.paper;

/**
 * What is drawn as one.
 *
 * @param id its number in the face
 * @param width how far it moves on, in parts of the font's size
 * @param text what it stands for: a character, with its variation selector where it has one
 * @param told whether the glyph alone tells a reader of the PDF that text
 */
record Glyph(Face face, int id, float width, String text, boolean told) {
    int character() {
        return text.codePointAt(0);
    }
}
