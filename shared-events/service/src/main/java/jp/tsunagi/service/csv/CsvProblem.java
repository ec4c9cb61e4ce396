package jp.tsunagi.service.csv;

import jp.tsunagi.service.problem.ProblemType;

/** What can be wrong with a file and its rows, whatever they say. */
public enum CsvProblem implements ProblemType {
    FILE_UNREADABLE(
            Row.of(
                    "file-unreadable",
                    400,
                    "CSV ファイルとして読み取れません",
                    "{0} 行目の付近を読み取れません。引用符の閉じ忘れを確認し、UTF-8 または CP932(Shift_JIS)の CSV で保存し直してください。",
                    "The file cannot be read",
                    "It cannot be read near row {0}. Look for a quote that is not closed, and save it as CSV in UTF-8 or CP932.")),
    FILE_HEADERS_UNFIT(Row.of(
            "file-headers-unfit",
            400,
            "見出しを確認してください",
            "一行目には次の見出しを、それぞれ一度だけ書いてください: {0}",
            "The headers do not fit",
            "The first row has these headers, each at most once: {0}")),
    FILE_WITHOUT_ROWS(Row.of(
            "file-without-rows",
            400,
            "取り込む行がありません",
            "見出しの次の行から、取り込む内容を書いてください。",
            "The file has no rows",
            "Put what is to be imported below the headers.")),
    FILE_ROWS_TOO_MANY(Row.of(
            "file-rows-too-many",
            400,
            "行が多すぎます",
            "一つのファイルは {0} 行までです。分けて取り込んでください。",
            "Too many rows",
            "A file has at most {0} rows. Divide it.")),
    ROW_TOO_WIDE(Row.of(
            "row-too-wide",
            400,
            "見出しより多くのセルがあります",
            "見出しのない列の内容を消してください。",
            "More cells than headers",
            "Clear what stands beyond the last header.")),
    ROW_LOST_CHARACTERS(
            Row.of(
                    "row-lost-characters",
                    400,
                    "CP932 にない文字が失われています",
                    "〓 は CP932 で表せない文字の代わりです。正しい文字に直し、UTF-8 で保存してください。",
                    "Characters were lost in CP932",
                    "The mark 〓 stands for a character that CP932 does not have. Put the right one and save the file as UTF-8.")),
    ROW_TWICE(Row.of(
            "row-twice",
            400,
            "同じ対象の行が上にもあります",
            "一つのファイルでは、同じ対象は一行だけにしてください。",
            "The same is above",
            "A file has one row at most about the same thing."));

    private final Row row;

    CsvProblem(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
