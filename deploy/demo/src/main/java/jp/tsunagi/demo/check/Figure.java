package jp.tsunagi.demo.check;

import org.jspecify.annotations.Nullable;

/**
 * A figure that a report has to show.
 *
 * @param table the table it stands in
 * @param row the row
 * @param column the column
 * @param value the figure; null where none applies
 */
record Figure(
        Label table, Label row, Label column, @Nullable Long value) {

    Cell inJson() {
        return new Cell(table.json(), row.json(), column.json());
    }

    Cell inCsv() {
        return new Cell(table.japanese(), row.japanese(), column.japanese());
    }
}
