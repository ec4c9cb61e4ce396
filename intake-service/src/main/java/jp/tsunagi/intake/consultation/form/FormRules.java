package jp.tsunagi.intake.consultation.form;

import jp.tsunagi.service.problem.ProblemType;

/** What a family may be told when its letter is not taken; each says what to do. */
public enum FormRules implements ProblemType {
    UNKNOWN_CENTER(Row.of(
            "unknown-center",
            400,
            "該当するセンターがありません",
            "この ID のセンターはありません。画面を読み直して、センターを選び直してください。",
            "Unknown center",
            "There is no center with this id. Load the page again and choose one.")),
    LEAVE_EMPTY(Row.of(
            "leave-empty",
            400,
            "空のままにする欄に文字があります",
            "この欄は、機械による送信を防ぐためのものです。空にして、もう一度送ってください。",
            "A field that stays empty is filled in",
            "The field keeps machines out. Clear it and send again.")),
    FETCH_AGAIN(Row.of(
            "form-outdated",
            409,
            "画面を開いてから時間がたちました",
            "画面を読み直して、もう一度送ってください。",
            "The form is outdated",
            "Load the page again and send once more.")),
    TOO_FAST(Row.of(
            "form-sent-too-fast",
            429,
            "送るのが早すぎます",
            "数秒待って、もう一度送ってください。",
            "Sent too fast",
            "Wait some seconds and send again.")),
    TOO_MANY(Row.of(
            "too-many-letters",
            429,
            "同じ場所から続けて送られています",
            "しばらくたってから送ってください。お急ぎのときは、センターに電話してください。",
            "Too many letters from one place",
            "Send again later. Call the center if it cannot wait."));

    private final Row row;

    FormRules(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
