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
            "Ask for at most {0} months.")),
    MUNICIPALITY_ELSEWHERE(Row.of(
            "municipality-elsewhere",
            400,
            "別の都道府県の市町村です",
            "prefecture に指定した都道府県の市町村を指定するか、municipality を省いてください。",
            "A municipality of another prefecture",
            "Give a municipality of the prefecture that is asked for, or leave municipality out."));

    private final Row row;

    ReportProblem(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
