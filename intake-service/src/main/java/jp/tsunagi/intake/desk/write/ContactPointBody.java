package jp.tsunagi.intake.desk.write;

import jp.tsunagi.intake.desk.ContactPoint;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a center is reached. */
@Schema(description = "センターの連絡先。公開される。少なくとも一項目 / How a center is reached; public; one field at least")
public record ContactPointBody(
        @Schema(
                description = "電話番号、紙に書くとおり / Telephone, as papers show it",
                maxLength = LONGEST_TELEPHONE,
                examples = "077-000-0000")
        @Nullable
        String telephone,

        @Schema(description = "メールアドレス / Mail address", maxLength = LONGEST_MAIL) @Nullable
        String mail)
        implements CheckedBody {
    static final int LONGEST_TELEPHONE = 50;
    static final int LONGEST_MAIL = 254;

    @Override
    public void check(Faults faults) {
        if (telephone == null && mail == null) {
            faults.add("/telephone", EdgeProblem.REQUIRED);
        }
        if (telephone != null) {
            faults.text("/telephone", telephone, LONGEST_TELEPHONE);
        }
        if (mail != null) {
            faults.text("/mail", mail, LONGEST_MAIL);
        }
    }

    static ContactPointBody of(ContactPoint point) {
        return new ContactPointBody(point.telephone(), point.mail());
    }

    ContactPoint contactPoint() {
        return new ContactPoint(telephone, mail);
    }
}
