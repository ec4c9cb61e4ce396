package jp.tsunagi.intake.child.write;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.intake.child.profile.Profile;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A child that a center has come to know. */
@Schema(description = "把握した児 / A child that a center has come to know")
public record IdentifyChildBody(
        @Schema(description = "把握したセンター / The center that has come to know the child")
        UUID center,

        @Schema(description = "氏名。暗号化して保存する / Kept sealed") String name,

        @Nullable String kana,

        @Schema(description = "連絡先。暗号化して保存する / Kept sealed") @Nullable
        String contact,

        @Nullable LocalDate birthDate,

        @Schema(
                description = "居住する市区町村のコード、5桁または6桁。政令市の区は市に数える。不明なら省く"
                        + " / Where the child lives, 5 or 6 digits; a ward counts to its city; leave out when unknown",
                examples = "25201")
        @Nullable
        String municipality,

        @Schema(description = "把握した日 / The day from which the center knows the child", examples = "2026-11-20")
        LocalDate since,

        LivingPlace livingPlace,

        @Schema(description = "自分で移動できる。不明なら省く / Moves without help; leave out when not known") @Nullable
        Boolean ableToMove,

        @Schema(description = "重症心身障害 / Severe motor and intellectual disabilities")
        Boolean severe,

        @Schema(
                description = "義務教育の後、法の定める学校に在籍。省けば在籍なし"
                        + " / After compulsory school: attends a school that the law names; left out means no")
        @Nullable
        Boolean enrolled,

        @Schema(description = "把握のもとになった相談。この児に結び付ける / The consultation it came from, to be linked") @Nullable
        UUID consultation)
        implements CheckedBody {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CONTACT = 500;

    @Override
    public void check(Faults faults) {
        faults.text("/name", name, LONGEST_NAME);
        if (kana != null) {
            faults.text("/kana", kana, LONGEST_NAME);
        }
        if (contact != null) {
            faults.text("/contact", contact, LONGEST_CONTACT);
        }
        if (municipality != null) {
            var _ = faults.residence("/municipality", municipality, since);
        }
    }

    Profile profile() {
        return new Profile(name, kana, contact, birthDate);
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "IdentifyChildBody[…]";
    }
}
