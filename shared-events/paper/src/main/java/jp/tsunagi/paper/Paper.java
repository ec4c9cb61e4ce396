package jp.tsunagi.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a paper.
 *
 * @param title its name, on top of the first page
 * @param mark how it is to be handled, as 取扱注意, in the margin of each page; null when it needs no care
 * @param madeAt when it was made, in the margin of each page
 */
public record Paper(String title, @Nullable String mark, Instant madeAt, List<Block> blocks) {
    /** The mark of papers that say something of a person. */
    public static final String CONFIDENTIAL = "取扱注意";

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "Paper[" + title + "]";
    }
}
