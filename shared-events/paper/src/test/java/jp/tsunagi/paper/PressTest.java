package jp.tsunagi.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tsunagi.paper.Block.Column;
import jp.tsunagi.paper.Block.Fact;
import jp.tsunagi.paper.Block.Facts;
import jp.tsunagi.paper.Block.Grid;
import jp.tsunagi.paper.Block.Heading;
import jp.tsunagi.paper.Block.Prominent;
import jp.tsunagi.paper.Block.Text;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PressTest {
    private static final Instant MADE = Instant.parse("2026-09-30T05:05:00Z");
    private static final Fonts FONTS = Fonts.read(List.of(Path.of("no", "such", "font.ttf")));
    private static final Press PRESS = new Press(FONTS);

    @Test
    void everything_on_a_paper_can_be_read_in_its_file() throws IOException {
        var pages = pages(
                new Heading("相談者"),
                new Prominent("受付番号", "260930-48217-3"),
                new Facts(List.of(new Fact("氏名", "見本 花子"), new Fact("電話", "0120-000-000"))),
                new Text("一人で見ています。\n夜も眠れません。"),
                new Grid(
                        List.of(new Column("日時", 1), new Column("内容", 3)),
                        List.of(List.of("令和8年9月30日", "大人の人と二月に金曜日の面談"))));
        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst())
                .contains("受付票", "相談者", "受付番号", "260930-48217-3", "氏名", "見本 花子", "0120-000-000")
                .contains("一人で見ています。", "夜も眠れません。", "令和8年9月30日", "大人の人と二月に金曜日の面談");
    }

    @ParameterizedTest
    @ValueSource(strings = {"葛\uDB40\uDD00城", "辻\uDB40\uDD00", "𠮷田", "髙橋", "山﨑", "𩸽", "神\uFE00", "㐂"})
    void a_name_is_drawn_and_kept_as_it_is_written(String name) throws IOException {
        var page = pages(new Facts(List.of(new Fact("氏名", name)))).getFirst();
        assertThat(page).contains(name).doesNotContain("字形");
    }

    @Test
    void a_variation_selector_chooses_another_form() {
        var shaper = new Shaper(FONTS);
        var selected = shaper.shape("葛\uDB40\uDD00", Style.PLAIN);
        assertThat(selected).hasSize(1);
        assertThat(selected.getFirst().id())
                .isNotEqualTo(shaper.shape("葛", Style.PLAIN).getFirst().id());
        // With this one the usual form is meant.
        assertThat(shaper.shape("渡\uDB40\uDD00", Style.PLAIN).getFirst().id())
                .isEqualTo(shaper.shape("渡", Style.PLAIN).getFirst().id());
        assertThat(shaper.missing()).isEmpty();
    }

    @Test
    void a_character_that_no_font_has_is_told_where_it_stands_and_at_the_end() throws IOException {
        var page = pages(new Facts(List.of(new Fact("氏名", "\uD884\uDC00田")))).getFirst();
        assertThat(page).contains("〔文字 U+31000 の字形なし〕田", "字形のない文字");
        assertThat(page.indexOf("U+31000")).isLessThan(page.lastIndexOf("U+31000"));
    }

    @Test
    void a_form_that_no_font_has_is_told_beside_the_common_one() throws IOException {
        var page = pages(new Text("田\uDB40\uDDEF中")).getFirst();
        assertThat(page).contains("〔異体字 U+7530 U+E01EF の字形なし〕中");
    }

    @Test
    void a_mark_behind_its_kana_is_one_with_it() throws IOException {
        assertThat(pages(new Text("か\u3099くと")).getFirst()).contains("がくと").doesNotContain("字形");
    }

    @Test
    void a_table_goes_on_over_pages_with_its_heading_on_each() throws IOException {
        var rows = new ArrayList<List<String>>();
        for (int i = 1; i <= 80; i++) {
            rows.add(List.of("第" + i + "回", "電話"));
        }
        var pages = pages(new Grid(List.of(new Column("日時", 1), new Column("方法", 2)), rows));
        assertThat(pages).hasSizeGreaterThan(1);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("日時", "方法", i + 1 + "/" + pages.size() + "頁");
        }
        var all = String.join("\n", pages);
        for (var row : rows) {
            assertThat(all).containsOnlyOnce(row.getFirst());
        }
    }

    @Test
    void a_row_longer_than_a_page_goes_on_and_loses_nothing() throws IOException {
        var text = new StringBuilder();
        for (int i = 1; i <= 900; i++) {
            text.append("<").append(i).append(">と話した。");
        }
        var pages = pages(new Grid(
                List.of(new Column("日時", 1), new Column("内容", 3)),
                List.of(List.of("午前", text.toString()), List.of("午後", "終わり"))));
        assertThat(pages).hasSizeGreaterThan(2);
        var all = String.join("", pages).replaceAll("\\s", "");
        for (int i = 1; i <= 900; i++) {
            assertThat(all).contains("<" + i + ">");
        }
        assertThat(all).contains("終わり");
    }

    @Test
    void no_line_begins_with_a_closing_sign_or_ends_with_an_opening_one() {
        var lines = new Typesetter(new Shaper(FONTS)).lines("あいうえ、おかき「くけこ」さしすせ。".repeat(9), Style.PLAIN, 5);
        assertThat(lines).hasSizeGreaterThan(20).allSatisfy(line -> {
            assertThat(line.getFirst().text()).isNotIn("、", "。", "」");
            assertThat(line.getLast().text()).isNotEqualTo("「");
            assertThat(Typesetter.width(line)).isLessThanOrEqualTo(5.001f);
        });
    }

    @Test
    void every_page_is_a4_and_says_how_to_handle_it_and_when_it_was_made() throws IOException {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < 120; i++) {
            blocks.add(new Text("行 " + i));
        }
        var file = PRESS.print(new Paper("支援経過記録", Paper.CONFIDENTIAL, MADE, blocks));
        try (var document = Loader.loadPDF(file)) {
            for (var page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), offset());
                assertThat(page.getMediaBox().getHeight()).isCloseTo(PDRectangle.A4.getHeight(), offset());
            }
        }
        assertThat(texts(file))
                .hasSizeGreaterThan(2)
                .allSatisfy(page -> assertThat(page).contains("取扱注意", "作成日時 令和8年9月30日 14時05分"));
    }

    @Test
    void fonts_travel_inside_the_file_and_only_what_is_used_of_them() throws IOException {
        var file = PRESS.print(paper(new Text("本文")));
        assertThat(file.length).isLessThan(60_000);
        try (var document = Loader.loadPDF(file)) {
            assertThat(fonts(document))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(name).matches("[A-Z]{6}\\+NotoSansJP.*"));
        }
    }

    private static Offset<Float> offset() {
        return Offset.offset(0.1f);
    }

    private static Set<String> fonts(PDDocument document) throws IOException {
        var names = new TreeSet<String>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                names.add(font.getName());
            }
        }
        return names;
    }

    private static Paper paper(Block... blocks) {
        return new Paper("受付票", null, MADE, List.of(blocks));
    }

    private static List<String> pages(Block... blocks) throws IOException {
        return texts(PRESS.print(paper(blocks)));
    }

    /** What somebody who copies it gets, page by page. */
    private static List<String> texts(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).lines().collect(Collectors.joining("\n")));
            }
            return pages;
        }
    }
}
