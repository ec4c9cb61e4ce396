package jp.tsunagi.service.operation;

import jp.tsunagi.service.problem.ProblemType;

/** The problems of operating a service. */
public enum OperationProblem implements ProblemType {
    NO_REBUILD(
            "no-rebuild",
            409,
            "再構築が始まっていません",
            "この集計表の再構築はありません。先に再構築を始めてください。",
            "No rebuild",
            "There is no rebuild of this read model. Begin one first."),
    REBUILD_NOT_READY(
            "rebuild-not-ready",
            409,
            "再構築が追い付いていません",
            "再構築が現行の内容に追い付き、比較が終わるまで待ってから切り替えてください。進み具合は一覧で確認できます。",
            "Rebuild not ready",
            "Wait until the rebuild has come to where the living rows stand and was compared. The list shows its progress.");

    private final Row row;

    OperationProblem(
            String slug,
            int status,
            String japaneseTitle,
            String japaneseDetail,
            String englishTitle,
            String englishDetail) {
        row = Row.of(slug, status, japaneseTitle, japaneseDetail, englishTitle, englishDetail);
    }

    @Override
    public Row row() {
        return row;
    }
}
