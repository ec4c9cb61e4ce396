package jp.tsunagi.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import jp.tsunagi.service.operation.OperationProblem;
import jp.tsunagi.testing.CommittedFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemTypeTest {
    @Test
    void a_slug_stands_for_one_problem() {
        assertThat(Arrays.stream(EdgeProblem.values()).map(ProblemType::slug)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void a_problem_is_worded_in_both_languages(EdgeProblem problem) {
        var row = problem.row();
        assertThat(row.title().japanese()).matches(".*[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}].*");
        assertThat(row.detail().japanese()).matches(".*[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}].*");
        assertThat(row.title().english()).matches("\\p{ASCII}+");
        assertThat(row.detail().english()).isNotBlank();
        for (var place : new String[] {"{0}", "{1}"}) {
            assertThat(row.detail().english().contains(place))
                    .isEqualTo(row.detail().japanese().contains(place));
        }
    }

    @Test
    void the_page_of_problems_lists_them_all() {
        CommittedFile.at("docs/problems.md")
                .hasPart("edge", "## どのサービスでも / Every service\n\n" + ProblemTable.markdown(EdgeProblem.class));
        CommittedFile.at("docs/problems.md")
                .hasPart("operation", "## 運用 / Operation\n\n" + ProblemTable.markdown(OperationProblem.class));
    }
}
