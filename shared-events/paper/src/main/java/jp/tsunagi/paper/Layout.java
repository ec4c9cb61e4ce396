package jp.tsunagi.paper;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.paper.Block.Column;
import jp.tsunagi.paper.Block.Fact;
import jp.tsunagi.paper.Block.Facts;
import jp.tsunagi.paper.Block.Grid;
import jp.tsunagi.paper.Block.Heading;
import jp.tsunagi.paper.Block.Prominent;
import jp.tsunagi.paper.Block.Text;
import org.jspecify.annotations.Nullable;

/** Lays a paper out on pages of A4, upright. Lengths in points. */
final class Layout {
    static final float WIDTH = 595.28f;
    static final float HEIGHT = 841.89f;

    /** Wide enough on the left for the holes of a file. */
    private static final float LEFT = 68;

    private static final float RIGHT = WIDTH - 51;
    private static final float TOP = HEIGHT - 68;
    private static final float BOTTOM = 62;
    private static final float INNER = RIGHT - LEFT;

    private static final float TITLE = 17;
    private static final float LARGE = 22;
    private static final float HEADING = 12;
    private static final float BODY = 10.5f;
    private static final float SMALL = 8.5f;
    private static final float LEADING = 1.5f;
    private static final float PADDING = 4;

    private static final List<Column> FACTS = List.of(new Column("", 27), new Column("", 73));

    private final Typesetter typesetter;
    private final List<Sheet> sheets = new ArrayList<>();
    private Sheet sheet = new Sheet();
    private float y;

    private Layout(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /** The pages of a paper; the glyphs that were missing are told at its end. */
    static List<Sheet> of(Paper paper, Fonts fonts) {
        var shaper = new Shaper(fonts);
        var layout = new Layout(new Typesetter(shaper));
        layout.turn();
        layout.title(paper.title());
        paper.blocks().forEach(layout::add);
        if (!shaper.missing().isEmpty()) {
            layout.add(new Heading("字形のない文字"));
            layout.add(new Text("次の文字は、この紙を作った機械に字形がありません。手で書き入れてください。\n" + String.join("、", shaper.missing())));
        }
        layout.margins(paper);
        return layout.sheets;
    }

    private void add(Block block) {
        switch (block) {
            case Heading(var text) -> heading(text);
            case Prominent(var label, var text) -> prominent(label, text);
            case Text(var text) -> text(text);
            case Facts(var facts) -> facts(facts);
            case Grid grid -> grid(grid);
        }
    }

    /** Begins a new page. */
    private void turn() {
        sheet = new Sheet();
        sheets.add(sheet);
        y = TOP;
    }

    private void room(float height) {
        if (y - height < BOTTOM) {
            turn();
        }
    }

    private void title(String title) {
        for (var line : typesetter.lines(title, Style.BOLD, INNER / TITLE)) {
            y -= TITLE;
            draw(LEFT + (INNER - Typesetter.width(line) * TITLE) / 2, y, TITLE, line);
            y -= TITLE * (LEADING - 1);
        }
        y -= TITLE / 2;
    }

    private void heading(String text) {
        // With two lines of what it is about.
        room(HEADING * 2 + BODY * LEADING * 2 + PADDING * 2);
        y -= HEADING * 1.8f;
        draw(LEFT, y, HEADING, typesetter.line(text, Style.BOLD));
        y -= HEADING * 0.6f;
    }

    private void prominent(String label, String text) {
        float height = SMALL * LEADING + LARGE * LEADING + PADDING * 2;
        room(height);
        sheet.frames.add(new Sheet.Frame(LEFT, y - height, INNER, height, false));
        draw(LEFT + PADDING * 2, y - PADDING - SMALL, SMALL, typesetter.line(label, Style.PLAIN));
        draw(LEFT + PADDING * 2, y - height + PADDING + LARGE * 0.3f, LARGE, typesetter.line(text, Style.BOLD));
        y -= height + PADDING;
    }

    private void text(String text) {
        y -= PADDING;
        for (var line : typesetter.lines(text, Style.PLAIN, INNER / BODY)) {
            room(BODY * LEADING);
            y -= BODY * LEADING;
            draw(LEFT, y + BODY * 0.3f, BODY, line);
        }
        y -= PADDING;
    }

    private void facts(List<Fact> facts) {
        for (var fact : facts) {
            row(
                    FACTS,
                    List.of(cell(FACTS, 0, fact.label(), Style.BOLD), cell(FACTS, 1, fact.text(), Style.PLAIN)),
                    null);
        }
        y -= PADDING;
    }

    private void grid(Grid grid) {
        var columns = grid.columns();
        var heading = new ArrayList<Cell>();
        for (int i = 0; i < columns.size(); i++) {
            heading.add(cell(columns, i, columns.get(i).heading(), Style.BOLD));
        }
        row(columns, heading, null);
        for (var texts : grid.rows()) {
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < texts.size(); i++) {
                cells.add(cell(columns, i, texts.get(i), Style.PLAIN));
            }
            row(columns, cells, heading);
        }
        y -= PADDING;
    }

    /** The lines of one cell; bold ones are shaded. */
    private record Cell(List<List<Glyph>> lines, Style style) {}

    private Cell cell(List<Column> columns, int column, String text, Style style) {
        float width = width(columns, column) - PADDING * 2;
        return new Cell(typesetter.lines(text, style, width / BODY), style);
    }

    /**
     * A row of a table. It goes to the next page as a whole where that helps, and onto several when it is longer than one.
     *
     * @param heading the row that stands again on top of a new page; null for none
     */
    private void row(List<Column> columns, List<Cell> cells, @Nullable List<Cell> heading) {
        int lines = lines(cells);
        int wholePage = linesIn(TOP - BOTTOM - (heading == null ? 0 : height(lines(heading))));
        for (int from = 0; from < lines; ) {
            int left = lines - from;
            int fit = linesIn(y - BOTTOM);
            if (fit < left && (left <= wholePage || fit < 2)) {
                turn();
                if (heading != null) {
                    part(columns, heading, 0, lines(heading));
                }
            } else {
                int now = Math.min(fit, left);
                part(columns, cells, from, now);
                from += now;
            }
        }
    }

    private void part(List<Column> columns, List<Cell> cells, int from, int lines) {
        float height = height(lines);
        float x = LEFT;
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            float width = width(columns, i);
            sheet.frames.add(new Sheet.Frame(x, y - height, width, height, cell.style() == Style.BOLD));
            for (int line = from; line < Math.min(from + lines, cell.lines().size()); line++) {
                float base = y - PADDING - (line - from + 1) * BODY * LEADING + BODY * 0.4f;
                draw(x + PADDING, base, BODY, cell.lines().get(line));
            }
            x += width;
        }
        y -= height;
    }

    private static int lines(List<Cell> cells) {
        int most = 1;
        for (var cell : cells) {
            most = Math.max(most, cell.lines().size());
        }
        return most;
    }

    private static float height(int lines) {
        return lines * BODY * LEADING + PADDING * 2;
    }

    private static int linesIn(float height) {
        return (int) ((height - PADDING * 2) / (BODY * LEADING));
    }

    private static float width(List<Column> columns, int column) {
        float all = 0;
        for (var one : columns) {
            all += one.share();
        }
        return INNER * columns.get(column).share() / all;
    }

    /** What stands in the margins of each page: how to handle it, when it was made, and which of how many it is. */
    private void margins(Paper paper) {
        for (int i = 0; i < sheets.size(); i++) {
            sheet = sheets.get(i);
            if (paper.mark() != null) {
                var mark = typesetter.line(paper.mark(), Style.BOLD);
                float width = Typesetter.width(mark) * BODY + PADDING * 3;
                float height = BODY + PADDING * 2;
                sheet.frames.add(new Sheet.Frame(RIGHT - width, TOP + PADDING * 3, width, height, false));
                draw(RIGHT - width + PADDING * 1.5f, TOP + PADDING * 4 + BODY * 0.15f, BODY, mark);
            }
            var made = typesetter.line("作成日時 " + Era.moment(paper.madeAt()), Style.PLAIN);
            draw(LEFT, BOTTOM - SMALL * 2.5f, SMALL, made);
            var number = typesetter.line(i + 1 + "/" + sheets.size() + "頁", Style.PLAIN);
            draw(RIGHT - Typesetter.width(number) * SMALL, BOTTOM - SMALL * 2.5f, SMALL, number);
        }
    }

    private void draw(float x, float base, float size, List<Glyph> glyphs) {
        sheet.lines.add(new Sheet.Line(x, base, size, List.copyOf(glyphs)));
    }
}
