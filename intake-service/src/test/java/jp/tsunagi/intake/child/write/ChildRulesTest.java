package jp.tsunagi.intake.child.write;

import jp.tsunagi.service.problem.ProblemTable;
import jp.tsunagi.testing.CommittedFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChildRulesTest {
    @Test
    void the_page_of_problems_lists_them_all() {
        CommittedFile.at("docs/problems.md")
                .hasPart("intake-children", "## 児の記録 / Children\n\n" + ProblemTable.markdown(ChildRules.class));
    }
}
