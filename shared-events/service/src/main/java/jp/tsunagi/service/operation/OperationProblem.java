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
            "再構築が現行の内容に追い付き、比較が終わるまで待ってから切り替えてください。10分より前の比較は、切替えの前にやり直します。進み具合は一覧で確認できます。",
            "Rebuild not ready",
            "Wait until the rebuild has come to where the living rows stand and was compared. What was compared more than ten"
                    + " minutes ago is compared again first. The list shows its progress."),
    NOT_PARKED(
            "not-parked",
            409,
            "このストリームは止まっていません",
            "この購読でこの番号の事象に止まっているストリームはありません。一覧で今の状態を確認してください。",
            "Not parked",
            "No stream is parked there, or not at this event any more. Look at the list for how things stand."),
    STILL_PARKED(
            "still-parked",
            409,
            "事象をまだ反映できません",
            "反映できない事象があり、ストリームは止まったままです。一覧で事象と理由を確認し、扱えるプログラムに更新してから再開するか、理由を記録してその事象を破棄してください。",
            "Still parked",
            "An event could not be taken, and the stream stays parked at it. Look at the list for the event and the reason;"
                    + " release again with a program that can take it, or discard the event with a reason.");

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
