package jp.tsunagi.reporting.account;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.contracts.reference.Prefecture;
import jp.tsunagi.contracts.reference.Prefectures;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.service.member.CenterRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the platform knows of an account today. */
@Schema(description = "自分の役割と所属 / One's own roles and places, today")
record Me(
        String subject,

        @Schema(description = "役割 / Roles", examples = "[\"prefecture-officer\"]")
        List<String> roles,

        @Schema(description = "担当する都道府県 / Prefectures that the account oversees")
        List<PrefectureName> prefectures,

        @Schema(description = "所属するセンター / Centers that the account acts for")
        List<CenterName> centers) {
    record PrefectureName(String code, String name) {}

    record CenterName(UUID id, String name) {}

    static Me of(Caller caller, List<CenterRow> centers) {
        var roles = Stream.concat(
                caller.assignments().stream().map(Assignment::role),
                caller.operator() ? Stream.of(StaffRole.OPERATOR) : Stream.empty());
        return new Me(
                caller.subject(),
                roles.distinct().sorted().map(StaffRole::realmRole).toList(),
                Prefectures.all().stream()
                        .filter(prefecture -> caller.oversees(prefecture.code()))
                        .map(Me::name)
                        .toList(),
                centers.stream()
                        .map(center -> new CenterName(center.id(), center.name()))
                        .toList());
    }

    private static PrefectureName name(Prefecture prefecture) {
        return new PrefectureName(prefecture.code(), prefecture.name());
    }
}
