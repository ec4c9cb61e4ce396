package jp.tsunagi.referral.notice.send;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.tsunagi.referral.notice.NoticeKind;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an e-mail. Mail is read on many screens and kept by many servers, so it says that there is something, and by
 * which day; of whom and where is read in the platform, by those who may.
 */
record Letter(String subject, String text) {
    private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("y年M月d日(E)", Locale.JAPANESE);

    /** @param center the name of the center that opened the case; null while it has not been heard of */
    static Letter of(NoticeKind kind, LocalDate day, @Nullable String center) {
        return new Letter("【つなぎ】%s / %s".formatted(kind.japanese(), kind.english()), """
                %s

                センター / Support center: %s

                内容はつなぎにログインして確認してください。つなぎのアカウントがない機関は、センターに電話、文書、FAXで回答してください。
                このメールには、個人に関することは書いていません。このアドレスに返信しても届きません。

                Sign in to Tsunagi to read what it is about. A body without an account answers the center by telephone, letter or
                fax. This mail says nothing of any person. Replies to this address are not read.
                """.formatted(
                        said(kind, day), center == null ? "-" : center));
    }

    private static String said(NoticeKind kind, LocalDate day) {
        var japanese = day.format(JAPANESE);
        return switch (kind) {
            case OFFER_MADE -> """
                引継ぎの申出が届いています。回答期限は%2$sです。
                A case is offered to you. The last day for an answer is %1$s.""".formatted(day, japanese);
            case OFFER_RUNS_OUT -> """
                回答待ちの申出の回答期限が近づいています。回答期限は%2$sです。
                An offer still waits for your answer. The last day for it is %1$s.""".formatted(day, japanese);
            case OFFER_DECLINED -> """
                申し出た引継ぎに、%2$sに引受困難の回答がありました。ケースは引き続き貴機関が主担当です。
                An offer of yours was declined on %1$s. You are still responsible for the case.""".formatted(day, japanese);
            case OFFER_WITHDRAWN -> """
                申し出た引継ぎが、記録の整理により%2$sに取り下げられました。ケースは引き続き貴機関が主担当です。改めて申し出るかどうかを確認してください。
                An offer of yours was taken back on %1$s, because records have changed. You are still responsible for the case; see whether to offer it again.""".formatted(day, japanese);
            case OFFER_EXPIRED -> """
                申し出た引継ぎに期限までに回答がなく、%2$sに期限切れとなりました。ケースは引き続き貴機関が主担当です。
                Nobody answered an offer of yours in time; it expired on %1$s. You are still responsible for the case.""".formatted(day, japanese);
            case CASE_RETURNED -> """
                引継ぎ先から、ケースが%2$sに差し戻されました。主担当は貴機関(申し出た機関)に戻りました。
                A case was given back to you on %1$s. You are responsible for it again.""".formatted(day, japanese);
            case CASE_REOPENED -> """
                貴機関が最後に担当していたケースが、%2$sに再開されました。主担当は貴機関です。
                A case that you had at last was reopened on %1$s. You are responsible for it again.""".formatted(day, japanese);
            case FOLLOW_UP_DUE -> """
                フォローアップの期日は%2$sです。実施して結果を記録してください。
                A follow-up is due on %1$s. Do it and record what you found.""".formatted(day, japanese);
            case HANDOFF_PROPOSED -> """
                %2$sに、担当中のケースについて引継ぎ先の検討が必要になりました。
                On %1$s it became known that a case of yours may belong to another body. See whether to offer it.""".formatted(day, japanese);
            case OFFER_OF_BODY_EXPIRED -> """
                主担当の機関が申し出た引継ぎに回答がなく、%2$sに期限切れとなりました。今後の進め方を主担当の機関と相談してください。
                Nobody answered an offer of the responsible body in time; it expired on %1$s. Agree with that body how to go on.""".formatted(day, japanese);
            case FOLLOW_UP_OVERDUE -> """
                期日%2$sのフォローアップが記録されていません。至急実施し、結果を記録してください。
                A follow-up that was due on %1$s is not recorded. Do it now and record what you found.""".formatted(day, japanese);
            case FOLLOW_UP_ESCALATED -> """
                期日%2$sのフォローアップが、センターに知らせた後も記録されていません。センターに確認してください。
                A follow-up that was due on %1$s is still not recorded, though the center was told. Ask the center.""".formatted(day, japanese);
            case CASE_ESCALATED -> """
                %2$sに、センターから県への相談が届きました。内容を読んで回答してください。
                On %1$s a support center asked the prefecture. Read the question and answer it.""".formatted(day, japanese);
            case ESCALATION_ANSWERED -> """
                県への相談に、%2$sに回答がありました。
                The prefecture answered a question of yours on %1$s.""".formatted(day, japanese);
            case FOLLOW_UP_MISSED -> """
                期日%2$sのフォローアップが記録されていません。主担当の機関に確認してください。
                A follow-up that was due on %1$s is not recorded. Ask the responsible body.""".formatted(day, japanese);
        };
    }
}
