package jp.tsunagi.training.training.write;

import jp.tsunagi.service.problem.ProblemTable;
import jp.tsunagi.testing.CommittedFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingRulesTest {
    @Test
    void the_page_of_problems_lists_them_all() {
        CommittedFile.at("docs/problems.md")
                .hasPart("training", "## 研修 / Trainings\n\n" + ProblemTable.markdown(TrainingRules.class));
    }
}
