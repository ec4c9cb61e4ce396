package jp.tsunagi.service.imports;

import jp.tsunagi.service.problem.ProblemType;

/** How an import is refused. */
public enum ImportProblem implements ProblemType {
    IMPORT_ID_USED(Row.of(
            "import-id-used",
            409,
            "この取込 ID は別のファイルに使われています",
            "別のファイル、種類、都道府県は、新しい ID で送ってください。",
            "The id is of another import",
            "Send another file, kind or prefecture under a new id.")),
    IMPORT_NOT_CHECKED(Row.of(
            "import-not-checked",
            409,
            "点検が終わっていません",
            "状態が CHECKED になるまで待ってから実行してください。",
            "The import is not checked yet",
            "Run it once its state is CHECKED.")),
    IMPORT_HAS_BAD_ROWS(Row.of(
            "import-has-bad-rows",
            409,
            "取り込めない行があります",
            "誤りの一覧を見てファイルを直し、新しい ID で送ってください。何も取り込まれていません。",
            "Some rows cannot be imported",
            "See the faults, correct the file and send it under a new id. Nothing was imported.")),
    IMPORT_ROW_FAILED(Row.of(
            "import-row-failed",
            500,
            "この行を処理できませんでした",
            "処理中に問題が発生しました。この行だけをもう一度送り、続く場合は取込の ID と行番号を運用担当に伝えてください。",
            "The row could not be processed",
            "Something went wrong on our side. Send this row once more; if it goes on, tell the operator the import's id and"
                    + " the row's number."));

    private final Row row;

    ImportProblem(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
