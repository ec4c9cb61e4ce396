package jp.tsunagi.contracts.oversight;

import java.util.Arrays;
import java.util.Optional;
import jp.tsunagi.contracts.Code;

/** The roles of the platform, of people and of systems. */
public enum StaffRole implements Code {
    CONSULTANT("consultant", "相談員", "Consultant"),
    CENTER_MANAGER("center-manager", "センター管理者", "Center manager"),
    LOCAL_COORDINATOR("local-coordinator", "地域のコーディネーター", "Local coordinator"),
    MUNICIPAL_OFFICER("municipal-officer", "市町村担当者", "Municipal officer"),
    TRAINING_MANAGER("training-manager", "研修担当者", "Training manager"),
    PREFECTURE_OFFICER("prefecture-officer", "都道府県担当者", "Prefecture officer"),
    AUDITOR("auditor", "監査担当者", "Auditor"),
    OPERATOR("operator", "基盤運用者", "Platform operator"),
    MUNICIPAL_SYSTEM("municipal-system", "市町村システム", "Municipal system"),
    PREFECTURE_SYSTEM("prefecture-system", "都道府県システム", "Prefecture system");

    private final String realmRole;
    private final String japanese;
    private final String english;

    StaffRole(String realmRole, String japanese, String english) {
        this.realmRole = realmRole;
        this.japanese = japanese;
        this.english = english;
    }

    /** The role's name in the Keycloak realm, such as {@code center-manager}. */
    public String realmRole() {
        return realmRole;
    }

    /** The role with this name in the Keycloak realm, or nothing. */
    public static Optional<StaffRole> ofRealmRole(String realmRole) {
        return Arrays.stream(values())
                .filter(role -> role.realmRole.equals(realmRole))
                .findFirst();
    }

    @Override
    public String japanese() {
        return japanese;
    }

    @Override
    public String english() {
        return english;
    }
}
