package jp.tsunagi.launcher;

import java.io.PrintStream;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** What a person reads when everything is ready: addresses, accounts, and what to try. */
final class Welcome {
    private Welcome() {}

    static void print(PortPlan ports, PrintStream out) {
        var now = OffsetDateTime.now(ZoneOffset.ofHours(9)).truncatedTo(ChronoUnit.SECONDS);
        var month = YearMonth.from(now);
        out.print("""

                つなぎが動いています。 / Tsunagi is running.

                  職員画面 / staff web        http://127.0.0.1:%1$d
                  相談受付 / intake           http://127.0.0.1:%2$d/q/swagger-ui
                  つなぎ   / referral         http://127.0.0.1:%3$d/q/swagger-ui
                  研修     / training         http://127.0.0.1:%4$d/q/swagger-ui
                  集計     / reporting        http://127.0.0.1:%5$d/q/swagger-ui
                  Keycloak                    http://127.0.0.1:%6$d

                デモの利用者（パスワードはすべて demo） / demo accounts (every password is demo)
                  consultant.otsu     滋賀のセンターの相談員 / consultant      manager.otsu      センター管理者 / center manager
                  consultant.kusatsu  湖南のセンターの相談員 / consultant      officer.shiga     滋賀県の担当者 / prefecture officer
                  consultant.kyoto    京都のセンターの相談員 / consultant      officer.kyoto     京都府の担当者 / prefecture officer
                  officer.otsu        大津市の担当者 / municipal officer       coordinator.otsu, .konan, .koka, .higashiomi, .koto, .kohoku, .kosei
                                                                               圏域のコーディネーター / local coordinators
                  trainer.shiga       研修の担当者 / training manager          auditor, operator 監査、運用 / auditor, operator

                デモの中身 / what the demo holds
                  滋賀県の児 287人と2年分の相談 600件、連絡調整 120件、引継ぎ 60件、研修 12回。氏名はすべて架空です。
                  287 children of Shiga and two years of 600 consultations, 120 cases, 60 handoffs, 12 trainings; all names are made up.
                  集計が計画と一つも違わないことを確かめる / compare every figure of the reports with the plan: ./tsunagi check

                試してみる / four things to try
                1) 相談員として利用証を得る / get a token as a consultant
                TOKEN=$(curl -s http://127.0.0.1:%6$d/realms/tsunagi/protocol/openid-connect/token -d grant_type=password -d client_id=tsunagi-cli -d username=consultant.otsu -d password=demo | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

                2) 相談を受け付ける / receive a consultation
                curl -i http://127.0.0.1:%2$d/api/intake/v1/consultations -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" -H "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid)" -d '{"center":"25000000-0000-4000-8000-000000000001","municipality":"25201","receivedAt":"%7$s","channel":"TELEPHONE","inquirer":"MOTHER","scope":"INDIVIDUAL","continuity":"NEW","themes":["NIGHT_CARE","SCHOOL"],"urgency":"NORMAL"}'

                3) 県の担当者として集計を読む / read the report as the prefecture officer
                curl -s "http://127.0.0.1:%5$d/api/reporting/v1/consultations?prefecture=25&from=%8$s&to=%9$s" -H "Authorization: Bearer $(curl -s http://127.0.0.1:%6$d/realms/tsunagi/protocol/openid-connect/token -d grant_type=password -d client_id=tsunagi-cli -d username=officer.shiga -d password=demo | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')"

                4) 児の集計を CSV で読む / read the children report as CSV
                curl -s "http://127.0.0.1:%5$d/api/reporting/v1/children?prefecture=25" -H "Accept: text/csv" -H "Authorization: Bearer $(curl -s http://127.0.0.1:%6$d/realms/tsunagi/protocol/openid-connect/token -d grant_type=password -d client_id=tsunagi-cli -d username=officer.shiga -d password=demo | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')"

                止める / stop: ./tsunagi down    様子 / status: ./tsunagi status    記録 / logs: ./tsunagi logs NAME
                """.formatted(
                        ports.of(PortName.STAFF_WEB),
                        ports.of(PortName.INTAKE),
                        ports.of(PortName.REFERRAL),
                        ports.of(PortName.TRAINING),
                        ports.of(PortName.REPORTING),
                        ports.of(PortName.KEYCLOAK),
                        now.minusMinutes(5),
                        month.minusMonths(11),
                        month));
    }
}
