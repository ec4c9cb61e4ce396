package jp.tsunagi.reporting.report.read;

import jp.tsunagi.service.problem.ProblemTable;
import jp.tsunagi.testing.CommittedFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportProblemTest {
    @Test
    void the_page_of_problems_lists_them_all() {
        CommittedFile.at("docs/problems.md")
                .hasPart("reporting-reports", "## 集計 / Reports\n\n" + ProblemTable.markdown(ReportProblem.class));
    }
}
