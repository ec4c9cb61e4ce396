package jp.tsunagi.service.problem;

/** The problems that every service can answer with. */
public enum EdgeProblem implements ProblemType {
    // The body as a whole
    MALFORMED_JSON(
            "malformed-json",
            400,
            "本文を読み取れません",
            "本文が正しい JSON ではありません({0} 行目、{1} 文字目付近)。",
            "The body cannot be read",
            "The body is not well-formed JSON (near line {0}, column {1})."),
    BODY_MISSING("body-missing", 400, "本文がありません", "JSON の本文を付けて送信してください。", "The body is missing", "Send a JSON body."),
    BODY_TOO_LARGE(
            "body-too-large",
            413,
            "本文が大きすぎます",
            "本文は {0} バイトまでです。",
            "The body is too large",
            "A body has at most {0} bytes."),
    INVALID_FIELDS(
            "invalid-fields",
            400,
            "入力内容に誤りがあります",
            "errors の各項目を確認してください。",
            "Some fields are not valid",
            "See each entry of errors."),

    // Single fields
    REQUIRED("required", 400, "必須項目がありません", "この項目は必須です。", "A required field is missing", "This field is required."),
    UNKNOWN_FIELD(
            "unknown-field",
            400,
            "知らない項目があります",
            "この項目はありません。項目名を確認してください。",
            "Unknown field",
            "There is no such field. Check its name."),
    WRONG_KIND(
            "wrong-kind",
            400,
            "値の種類が違います",
            "この項目の値の種類(文字列、数値、配列など)が違います。",
            "Wrong kind of value",
            "The value is of another kind (string, number, array …) than this field takes."),
    UNKNOWN_CODE("unknown-code", 400, "知らないコードです", "次のいずれかを指定してください: {0}", "Unknown code", "Give one of: {0}"),
    MALFORMED_ID(
            "malformed-id",
            400,
            "ID の形式が違います",
            "UUID(例: 25000000-0000-4000-8000-000000000001)で指定してください。",
            "Malformed id",
            "Give a UUID, such as 25000000-0000-4000-8000-000000000001."),
    MALFORMED_INSTANT(
            "malformed-instant",
            400,
            "日時の形式が違います",
            "時差付きの日時(例: 2026-11-23T09:30:00+09:00)で指定してください。",
            "Malformed date and time",
            "Give a date and time with its offset, such as 2026-11-23T09:30:00+09:00."),
    MALFORMED_DATE(
            "malformed-date",
            400,
            "日付の形式が違います",
            "実在する日付(例: 2026-11-23)で指定してください。",
            "Malformed date",
            "Give an existing date, such as 2026-11-23."),
    MALFORMED_MONTH(
            "malformed-month",
            400,
            "年月の形式が違います",
            "年月(例: 2026-11)で指定してください。",
            "Malformed month",
            "Give a month, such as 2026-11."),
    MALFORMED_TIME(
            "malformed-time",
            400,
            "時刻の形式が違います",
            "時刻(例: 09:30)で指定してください。",
            "Malformed time",
            "Give a time of day, such as 09:30."),
    FORBIDDEN_CHARACTER(
            "forbidden-character",
            400,
            "使えない文字が含まれています",
            "制御文字は使えません(改行とタブを除く)。",
            "Forbidden character",
            "Control characters are not allowed, except line breaks and tabs."),
    BLANK("blank", 400, "空欄です", "空白以外の文字を入力してください。", "Blank", "Give at least one character that is not a space."),
    TOO_LONG("too-long", 400, "長すぎます", "{0} 文字以内で入力してください。", "Too long", "Give at most {0} characters."),
    TOO_FEW("too-few", 400, "足りません", "{0} 件以上指定してください。", "Too few", "Give at least {0} items."),
    TOO_MANY("too-many", 400, "多すぎます", "{0} 件以内にしてください。", "Too many", "Give at most {0} items."),
    OUT_OF_RANGE(
            "out-of-range", 400, "範囲外の値です", "{0} から {1} の間で指定してください。", "Out of range", "Give a value from {0} to {1}."),
    IN_THE_FUTURE(
            "in-the-future",
            400,
            "未来の日時です",
            "現在より後の日時は指定できません。",
            "In the future",
            "A time after the present is not possible here."),
    WRONG_ORDER(
            "wrong-order",
            400,
            "前後が逆です",
            "終わりは始まり以後にしてください。",
            "Wrong order",
            "The end cannot lie before the beginning."),
    MALFORMED_PREFECTURE(
            "malformed-prefecture",
            400,
            "都道府県コードが違います",
            "都道府県コードは 01 から 47 の二桁です。",
            "No prefecture's code",
            "A prefecture's code has two digits, 01 to 47."),
    MALFORMED_MUNICIPALITY(
            "malformed-municipality",
            400,
            "市区町村コードの形式が違います",
            "市区町村コードは五桁、または検査数字を付けた六桁の数字です。",
            "Malformed municipality code",
            "A municipality's code has five digits, or six with the check digit."),
    WRONG_CHECK_DIGIT(
            "wrong-check-digit",
            400,
            "市区町村コードの検査数字が合いません",
            "六桁目の検査数字が合いません。コードを確認してください。",
            "Wrong check digit",
            "The sixth digit is not the check digit of the others. Check the code."),
    UNKNOWN_MUNICIPALITY(
            "unknown-municipality",
            400,
            "該当する市区町村がありません",
            "このコードの市区町村はありません。",
            "Unknown municipality",
            "There is no municipality with this code."),
    NOT_A_RESIDENCE(
            "not-a-residence",
            400,
            "居住地にできないコードです",
            "都道府県や、住民のいない村のコードは居住地にできません。",
            "Not a place of residence",
            "A prefecture, or a village where nobody lives, is no place of residence."),
    MUNICIPALITY_NOT_THEN(
            "municipality-not-then",
            400,
            "その日に存在しない市区町村です",
            "指定の日にこの市区町村は存在しません(新設前または廃止後)。",
            "No such municipality on that day",
            "The municipality does not exist on that day: not yet, or no longer."),

    // Parameters and headers
    MALFORMED_PARAMETER(
            "malformed-parameter",
            400,
            "パラメーターの形式が違います",
            "パラメーターの値を読み取れません。",
            "Malformed parameter",
            "The value of the parameter cannot be read."),
    UNKNOWN_PARAMETER(
            "unknown-parameter",
            400,
            "知らないパラメーターがあります",
            "このパラメーターはありません。名前を確認してください。",
            "Unknown parameter",
            "There is no such parameter. Check its name."),
    UNKNOWN_CURSOR(
            "unknown-cursor",
            400,
            "続きを取得できません",
            "cursor が正しくありません。cursor を付けずに最初のページから取得し直してください。",
            "Unknown cursor",
            "The cursor is not one of ours, or belongs to another list. Start again without a cursor."),
    IDEMPOTENCY_KEY_REQUIRED(
            "idempotency-key-required",
            400,
            "Idempotency-Key がありません",
            "POST には Idempotency-Key ヘッダーが必要です。送信ごとに新しい値を、再送には同じ値を付けてください。",
            "Idempotency-Key is missing",
            "A POST needs the header Idempotency-Key: a new value for each act, the same value for each repetition."),
    MALFORMED_IDEMPOTENCY_KEY(
            "malformed-idempotency-key",
            400,
            "Idempotency-Key の形式が違います",
            "Idempotency-Key は 1 から 128 文字の ASCII 図形文字です。",
            "Malformed Idempotency-Key",
            "An Idempotency-Key has 1 to 128 visible ASCII characters."),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused",
            422,
            "Idempotency-Key が別の内容に使われています",
            "同じ Idempotency-Key が別の内容の送信に使われました。新しい値を付けて送信してください。",
            "Idempotency-Key reused",
            "This Idempotency-Key was used before with another content. Send with a new value."),
    IF_MATCH_REQUIRED(
            "if-match-required",
            428,
            "If-Match がありません",
            "変更には、取得したときの ETag を If-Match ヘッダーに付けてください。",
            "If-Match is missing",
            "A change needs the header If-Match with the ETag that was read."),
    MALFORMED_IF_MATCH(
            "malformed-if-match",
            400,
            "If-Match の形式が違います",
            "If-Match には、取得した ETag を一つだけ、そのまま(例: \"3\")付けてください。",
            "Malformed If-Match",
            "If-Match takes exactly one ETag as it was read, such as \"3\"."),
    STALE(
            "stale",
            412,
            "ほかの人が先に変更しました",
            "取得した後に内容が変更されています。読み込み直してから、もう一度変更してください。",
            "Somebody else was faster",
            "The content has changed since it was read. Read it again, then repeat the change."),

    // Who may
    UNAUTHENTICATED(
            "unauthenticated",
            401,
            "サインインが必要です",
            "有効なアクセストークンを付けてください。",
            "Sign-in required",
            "Send a valid access token."),
    FORBIDDEN("forbidden", 403, "この操作はできません", "この操作をする権限がありません。", "Not allowed", "You are not entitled to do this."),
    NO_MEMBERSHIP(
            "no-membership",
            403,
            "所属が登録されていません",
            "本日有効な所属がありません。センターの管理者または都道府県の担当者に登録を依頼してください。",
            "No assignment",
            "You have no assignment that is valid today. Ask your center's manager or the prefecture to register it."),
    FOREIGN_BODY(
            "foreign-body",
            403,
            "所属外の機関としては操作できません",
            "指定の機関として操作する権限がありません。",
            "Not your body",
            "You are not entitled to act for this body."),

    // Everything else about a request
    BAD_REQUEST("bad-request", 400, "要求を処理できません", "要求の内容を確認してください。", "Bad request", "Check the request."),
    NOT_FOUND(
            "not-found",
            404,
            "見つかりません",
            "存在しないか、閲覧できる範囲にありません。",
            "Not found",
            "It does not exist, or not within what you may see."),
    ERASED(
            "erased",
            409,
            "この方の情報は消去されました",
            "氏名や記録の文章は消去され、新しく記録することもできません。",
            "This person's texts were erased",
            "Names and notes of this person were erased, and none can be recorded any more."),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            405,
            "このメソッドは使えません",
            "このパスではこのメソッドを使えません。API の説明を確認してください。",
            "Method not allowed",
            "This path does not take this method. See the description of the interface."),
    NOT_ACCEPTABLE(
            "not-acceptable",
            406,
            "その形式では返せません",
            "Accept ヘッダーの形式では返せません。",
            "Not acceptable",
            "None of the formats in the header Accept can be given."),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            415,
            "本文の形式が違います",
            "本文は application/json で送信してください。",
            "Unsupported media type",
            "Send the body as application/json."),

    // Operations
    KEY_ENCRYPTION_KEY_MISSING(
            "key-encryption-key-missing",
            409,
            "鍵を包む鍵が見つかりません",
            "鍵を包む鍵 {0} がありません。{0} で包まれたデータ鍵が残っています。バックアップから鍵の提供元に戻してください。",
            "A key-encryption key is missing",
            "The key-encryption key {0} is not there, and it still wraps data keys. Bring it back from its backup."),

    // The platform itself
    UNAVAILABLE(
            "unavailable",
            503,
            "一時的に利用できません",
            "データベースに接続できません。少し待ってから、同じ内容をもう一度送信してください。",
            "Temporarily unavailable",
            "The database does not answer. Wait a moment, then send the same request again."),
    OVERLOADED(
            "overloaded",
            503,
            "混み合っています",
            "受け付けられる数を超えたため、処理していません。少し待ってから、同じ内容をもう一度送信してください。",
            "Too busy",
            "More came than can be taken, so nothing was done. Wait a moment, then send the same request again."),
    SIGN_IN_UNAVAILABLE(
            "sign-in-unavailable",
            503,
            "一時的にサインインを確認できません",
            "認証サーバーに接続できません。少し待ってから、もう一度送信してください。",
            "Sign-in cannot be checked now",
            "The identity provider does not answer. Wait a moment, then send the request again."),
    INTERNAL(
            "internal",
            500,
            "内部エラーが発生しました",
            "処理中に問題が発生しました。続く場合は trace の値を添えて運用担当に連絡してください。",
            "Internal error",
            "Something went wrong on our side. If it goes on, tell the operator the value of trace.");

    private final Row row;

    EdgeProblem(
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
