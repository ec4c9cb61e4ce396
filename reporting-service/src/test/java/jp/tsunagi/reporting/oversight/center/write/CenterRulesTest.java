package jp.tsunagi.reporting.oversight.center.write;

import jp.tsunagi.service.problem.ProblemTable;
import jp.tsunagi.testing.CommittedFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CenterRulesTest {
    @Test
    void the_page_of_problems_lists_them_all() {
        CommittedFile.at("docs/problems.md")
                .hasPart(
                        "reporting-centers",
                        "## センターの登録 / Registering centers\n\n" + ProblemTable.markdown(CenterRules.class));
    }
}
