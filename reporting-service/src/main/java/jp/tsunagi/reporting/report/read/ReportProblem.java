package jp.tsunagi.reporting.report.read;

import jp.tsunagi.service.problem.ProblemType;

/** What can be wrong with the asking for a report. */
enum ReportProblem implements ProblemType {
    PERIOD_TOO_LONG(Row.of(
            "period-too-long",
            400,
            "期間が長すぎます",
            "期間は {0} か月以内にしてください。",
            "The period is too long",
            "Ask for at most {0} months."));

    private final Row row;

    ReportProblem(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
