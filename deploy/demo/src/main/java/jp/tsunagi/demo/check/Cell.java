package jp.tsunagi.demo.check;

/**
 * Where a figure stands in one form of a report.
 *
 * @param table the table
 * @param row the row
 * @param column the column
 */
record Cell(String table, String row, String column) {}
