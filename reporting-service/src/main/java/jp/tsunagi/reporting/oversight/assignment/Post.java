package jp.tsunagi.reporting.oversight.assignment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.reference.Prefectures;
import jp.tsunagi.contracts.reference.Residence;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.AgencyElsewhere;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.BodyNotForRole;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.BodyRequired;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.CenterNotForRole;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.MunicipalityNotForRole;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.MunicipalityRequired;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.RoleNotAssigned;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.UnknownCenter;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.UnknownMunicipality;
import jp.tsunagi.reporting.oversight.assignment.AssignmentRejection.UnknownPrefecture;
import org.jspecify.annotations.Nullable;

/**
 * A role and where it is held.
 *
 * @param prefecture two digits
 * @param body the center it is held for; a local coordinator's is an agency of the directory
 * @param municipality the municipality it is held for, five digits
 */
public record Post(
        StaffRole role,
        String prefecture,
        @Nullable UUID body,
        @Nullable String municipality) {
    private enum Part {
        REQUIRED,
        POSSIBLE,
        SENSELESS
    }

    /**
     * The rule that this post breaks, if any.
     *
     * @param centerPrefecture where the registered center with the body's id stands; null when there is none
     * @param agencyPrefecture where the agency with the body's id stands; null when none is known
     * @param today in Japan
     */
    Optional<? extends AssignmentRejection> brokenRule(
            @Nullable String centerPrefecture, @Nullable String agencyPrefecture, LocalDate today) {
        return Stream.of(
                        roleUnfit(),
                        prefectureUnknown(),
                        bodyUnfit(centerPrefecture, agencyPrefecture),
                        municipalityUnfit(today))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The role comes from the identity provider, if from anywhere: nobody is assigned it. */
    private Optional<AssignmentRejection> roleUnfit() {
        return role == StaffRole.OPERATOR ? Optional.of(new RoleNotAssigned()) : Optional.empty();
    }

    private Optional<AssignmentRejection> prefectureUnknown() {
        return Prefectures.find(prefecture).isEmpty() ? Optional.of(new UnknownPrefecture()) : Optional.empty();
    }

    private Optional<AssignmentRejection> bodyUnfit(
            @Nullable String centerPrefecture, @Nullable String agencyPrefecture) {
        if (body == null) {
            return bodyOf(role) == Part.REQUIRED ? Optional.of(new BodyRequired()) : Optional.empty();
        }
        if (bodyOf(role) == Part.SENSELESS) {
            return Optional.of(new BodyNotForRole());
        }
        if (role == StaffRole.LOCAL_COORDINATOR) {
            return agencyUnfit(centerPrefecture, agencyPrefecture);
        }
        return prefecture.equals(centerPrefecture) ? Optional.empty() : Optional.of(new UnknownCenter());
    }

    /** An agency may be assigned to before the directory has told of it; one that stands elsewhere is another's affair. */
    private Optional<AssignmentRejection> agencyUnfit(
            @Nullable String centerPrefecture, @Nullable String agencyPrefecture) {
        if (centerPrefecture != null) {
            return Optional.of(new CenterNotForRole());
        }
        return agencyPrefecture == null || agencyPrefecture.equals(prefecture)
                ? Optional.empty()
                : Optional.of(new AgencyElsewhere());
    }

    private Optional<AssignmentRejection> municipalityUnfit(LocalDate today) {
        if (municipality == null) {
            return municipalityPart() == Part.REQUIRED ? Optional.of(new MunicipalityRequired()) : Optional.empty();
        }
        if (municipalityPart() == Part.SENSELESS) {
            return Optional.of(new MunicipalityNotForRole());
        }
        return Municipalities.find(municipality, today) instanceof Residence.Known(var known, var _)
                        && known.code().equals(municipality)
                        && known.prefecture().equals(prefecture)
                ? Optional.empty()
                : Optional.of(new UnknownMunicipality());
    }

    private static Part bodyOf(StaffRole role) {
        return switch (role) {
            case CONSULTANT, CENTER_MANAGER -> Part.REQUIRED;
            case TRAINING_MANAGER, LOCAL_COORDINATOR -> Part.POSSIBLE;
            case MUNICIPAL_OFFICER, MUNICIPAL_SYSTEM, PREFECTURE_OFFICER, PREFECTURE_SYSTEM, AUDITOR, OPERATOR ->
                Part.SENSELESS;
        };
    }

    private Part municipalityPart() {
        return switch (role) {
            case MUNICIPAL_OFFICER, MUNICIPAL_SYSTEM -> Part.REQUIRED;
            // Whoever answers offers to an agency answers them for a municipality: one assignment for each.
            case LOCAL_COORDINATOR -> body == null ? Part.POSSIBLE : Part.REQUIRED;
            case CONSULTANT,
                    CENTER_MANAGER,
                    TRAINING_MANAGER,
                    PREFECTURE_OFFICER,
                    PREFECTURE_SYSTEM,
                    AUDITOR,
                    OPERATOR -> Part.SENSELESS;
        };
    }
}
