package jp.tsunagi.staffweb;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The problems (RFC 9457) that staff-web itself answers; those of the services pass through as they are. */
enum Problem {
    UNAUTHENTICATED(
            401,
            "サインインが必要です",
            "サインインしていないか、サインインの有効期限が切れています。もう一度サインインしてください。",
            "Sign-in required",
            "You are not signed in, or your sign-in has expired. Please sign in again."),
    CROSS_SITE_REQUEST(
            403,
            "この画面以外からの操作は受け付けられません",
            "変更の操作は、つなぎの画面からだけ受け付けます。",
            "Request did not come from this site",
            "Changes are accepted from the pages of Tsunagi only."),
    NOT_FOUND(404, "見つかりません", "指定されたアドレスには何もありません。", "Not found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(
            405,
            "この操作はできません",
            "このアドレスでは使えない操作です。",
            "Method not allowed",
            "This address does not support the operation."),
    SIGN_IN_UNAVAILABLE(
            503,
            "今はサインインを確認できません",
            "サインインのサーバーに接続できません。しばらくしてからもう一度お試しください。",
            "Sign-in cannot be checked now",
            "The sign-in server cannot be reached. Please try again shortly."),
    SERVICE_UNAVAILABLE(
            503,
            "サービスに接続できません",
            "担当のサービスが止まっているか、起動中です。しばらくしてからもう一度お試しください。",
            "Service unavailable",
            "The service is down or still starting. Please try again shortly."),
    SERVICE_SILENT(
            504,
            "サービスから応答がありません",
            "操作が完了したかどうか確認できませんでした。同じ操作をもう一度お試しください。二重に登録されることはありません。",
            "The service did not answer",
            "We could not tell whether the operation completed. Please try the same operation again; it is not recorded twice.");

    private static final String RETRY_AFTER_SECONDS = "5";

    private final int status;
    private final String japaneseTitle;
    private final String japaneseDetail;
    private final String englishTitle;
    private final String englishDetail;

    Problem(int status, String japaneseTitle, String japaneseDetail, String englishTitle, String englishDetail) {
        this.status = status;
        this.japaneseTitle = japaneseTitle;
        this.japaneseDetail = japaneseDetail;
        this.englishTitle = englishTitle;
        this.englishDetail = englishDetail;
    }

    /** Ends the response with this problem, in Japanese unless the request prefers English. */
    void answer(RoutingContext context) {
        boolean english = prefersEnglish(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        HttpServerResponse response = context.response();
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "ja")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == 503) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        response.end(new JsonObject()
                .put(
                        "type",
                        "urn:tsunagi:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("title", english ? englishTitle : japaneseTitle)
                .put("status", status)
                .put("detail", english ? englishDetail : japaneseDetail)
                .put("errors", List.of())
                .toBuffer());
    }

    private static boolean prefersEnglish(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return false;
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), List.of("ja", "en"));
            return Objects.equals(tag, "en");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
