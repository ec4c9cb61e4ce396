package jp.tsunagi.reporting.oversight.assignment.write;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.reference.Residence;
import jp.tsunagi.reporting.oversight.assignment.Post;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account's assignment to a post. */
@Schema(description = "着任 / An assignment")
public record AssignStaffBody(
        StaffRole role,

        @Schema(description = "都道府県コード2桁 / Prefecture, two digits", examples = "25")
        String prefecture,

        @Schema(
                description = "機関。相談員とセンター管理者はセンター(必須)、地域のコーディネーターはセンターではない関係機関(任意)"
                        + " / Body: for consultants and center managers a center, required; for local coordinators an agency"
                        + " that is no center")
        @Nullable
        UUID body,

        @Schema(
                description = "市町村コード5桁または6桁。市町村担当者、市町村システム、機関を持つ地域のコーディネーターに必須"
                        + " / Municipality, for municipal officers and systems, and for local coordinators with a body",
                examples = "25201")
        @Nullable
        String municipality,

        @Schema(description = "最初の日 / First day") LocalDate from,

        @Schema(description = "最後の日。定めなければ省く / Last day, left out while open") @Nullable
        LocalDate to)
        implements CheckedBody {
    @Override
    public void check(Faults faults) {
        faults.prefecture("/prefecture", prefecture);
        if (municipality != null) {
            var _ = faults.residence("/municipality", municipality);
        }
        if (to != null && to.isBefore(from)) {
            faults.add("/to", EdgeProblem.WRONG_ORDER);
        }
    }

    Post post() {
        return new Post(role, prefecture, body, countedMunicipality());
    }

    private @Nullable String countedMunicipality() {
        return municipality != null && Municipalities.find(municipality) instanceof Residence.Known known
                ? known.municipality().code()
                : null;
    }
}
