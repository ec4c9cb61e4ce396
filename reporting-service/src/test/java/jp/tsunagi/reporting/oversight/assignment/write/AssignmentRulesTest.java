package jp.tsunagi.reporting.oversight.assignment.write;

import jp.tsunagi.service.problem.ProblemTable;
import jp.tsunagi.testing.CommittedFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssignmentRulesTest {
    @Test
    void the_page_of_problems_lists_them_all() {
        CommittedFile.at("docs/problems.md")
                .hasPart("reporting-staff", "## 着任と離任 / Staff\n\n" + ProblemTable.markdown(AssignmentRules.class));
    }
}
