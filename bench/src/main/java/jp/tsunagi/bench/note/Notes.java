package jp.tsunagi.bench.note;

import java.util.UUID;

/** What stands in a note: it follows from the notebook and the number, so that whoever reads it can tell whether it is right. */
public final class Notes {
    /** The size of an event's JSON, in bytes. */
    public static final int BYTES = 512;

    /** Begins every text anew; pgbench and the filling of tables repeat it with {@code rpad}. */
    public static final String PADDING = "abcdefghijklmnopqrstuvwxyz0123456789";

    private static final int FRAME = "{'notebook':'','number':,'text':''}".length() + 36;

    private static final String FILL = PADDING.repeat(BYTES / PADDING.length() + 1);

    private Notes() {}

    /** The text of a note, as long as makes the event {@link #BYTES} long. */
    public static String text(UUID notebook, int number) {
        var begin = notebook + "/" + number + "/";
        return begin + FILL.substring(0, length(number) - begin.length());
    }

    /** How long the text of a note is, in characters. */
    public static int length(int number) {
        return BYTES - FRAME - Integer.toString(number).length();
    }

    /** The whole event as it is stored. */
    public static String json(UUID notebook, int number) {
        return "{\"notebook\":\"%s\",\"number\":%d,\"text\":\"%s\"}"
                .formatted(notebook, number, text(notebook, number));
    }
}
