package jp.tsunagi.intake.child.read;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.intake.child.profile.Profile;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A child about to be identified: what is known so far. */
@Schema(description = "これから把握する児 / A child about to be identified")
public record FindCandidatesBody(
        @Schema(description = "把握しようとするセンター / The center that is about to identify the child")
        UUID center,

        @Schema(description = "氏名。保存しない / Not kept") String name,

        @Nullable String kana,

        @Schema(description = "連絡先。電話番号だけを比べる / Of this, telephone numbers alone are compared") @Nullable
        String contact,

        @Nullable LocalDate birthDate,

        @Schema(description = "居住する市区町村のコード、5桁または6桁 / Where the child lives, 5 or 6 digits", examples = "25201")
        @Nullable
        String municipality)
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
            var _ = faults.residence("/municipality", municipality);
        }
    }

    Profile profile() {
        return new Profile(name, kana, contact, birthDate);
    }

    Set<String> places() {
        return municipality == null ? Set.of() : Set.of(Municipalities.counted(municipality));
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "FindCandidatesBody[…]";
    }
}
