package jp.tsunagi.paper;

import java.util.List;

/** What papers are made of, one below the other. A line break in a text begins a new line. */
public sealed interface Block {
    /** What the following is about. */
    record Heading(String text) implements Block {}

    /** Something to be found at a glance, as a receipt number. */
    record Prominent(String label, String text) implements Block {}

    /** Running text. */
    record Text(String text) implements Block {}

    /** What is known, each beside what it is. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One of them. */
    record Fact(String label, String text) {}

    /**
     * A table. Its first row stands again on top of each page that the table reaches.
     *
     * @param rows each with as many texts as there are columns
     */
    record Grid(List<Column> columns, List<List<String>> rows) implements Block {
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row has a text for each column");
                }
            }
        }
    }

    /**
     * A column of a table.
     *
     * @param share its part of the width, in relation to the others'
     */
    record Column(String heading, float share) {}
}
