package jp.tsunagi.intake.consultation.write;

import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Handing a consultation to a colleague. */
@Schema(description = "担当の引渡し / Handing a consultation to a colleague")
public record PassOwnershipBody(
        @Schema(description = "同じセンターの職員のアカウント / The account of somebody of the same center")
        String to,

        @Schema(
                description = "伝えること。暗号化して保存する。無ければ省く / What has to be known, kept sealed; leave out when nothing has",
                maxLength = ParticularsBody.LONGEST_TEXT)
        @Nullable
        String note)
        implements CheckedBody {
    private static final int LONGEST_ACCOUNT = 200;

    @Override
    public void check(Faults faults) {
        faults.text("/to", to, LONGEST_ACCOUNT);
        if (note != null) {
            faults.text("/note", note, ParticularsBody.LONGEST_TEXT);
        }
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "PassOwnershipBody[…]";
    }
}
