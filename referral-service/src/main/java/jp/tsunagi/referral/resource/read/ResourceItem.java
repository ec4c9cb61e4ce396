package jp.tsunagi.referral.resource.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.referral.ResourceKind;
import jp.tsunagi.contracts.referral.RetirementReason;
import jp.tsunagi.referral.resource.Entry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A support resource as it is shown. */
@Schema(description = "社会資源 / A support resource")
public record ResourceItem(
        UUID id,

        @Schema(description = "提供する関係機関 / The agency that offers it")
        UUID agency,

        String name,
        ResourceKind kind,
        Sector sector,

        @Schema(description = "都道府県コード2桁 / Prefecture, two digits", examples = "25")
        String prefecture,

        @Schema(description = "対象の市町村コード5桁 / The municipalities it serves, five digits")
        List<String> municipalities,

        @Schema(description = "対象年齢の下限。無ければ問わない / The youngest age in years; absent for any") @Nullable
        Integer ageFrom,

        @Schema(description = "対象年齢の上限(この年齢を含む)。無ければ問わない / The oldest age in years, itself included; absent for any")
        @Nullable
        Integer ageTo,

        @Schema(description = "受け入れる医療的ケア。空なら問わない / The care it accepts; none for any")
        Set<CareItem> careItems,

        @Schema(description = "応える相談内容 / The matters of consultations it answers")
        Set<ConsultationTheme> themes,

        ResourceCapacity capacity,

        @Schema(description = "受入状況が報告された日 / The day the capacity was reported")
        LocalDate capacityOn,

        @Schema(description = "利用できる日時。空もある / When it is open; may be empty")
        String schedule,

        @Schema(description = "申込み方法。空もある / How to apply; may be empty")
        String howToApply,

        @Schema(description = "内容を確認した日 / The day it was verified")
        LocalDate verifiedOn,

        @Schema(description = "内容を確認したアカウント / The account that verified it")
        String verifiedBy,

        @Schema(description = "要確認: 最後の確認から決められた月数が過ぎた / Verified longer ago than the months that are set")
        boolean overdue,

        @Schema(description = "掲載が終了した日。掲載中なら無し / The day it was retired; absent while it is offered") @Nullable
        LocalDate retiredOn,

        @Schema(description = "掲載終了の理由 / Why it was retired") @Nullable
        RetirementReason retirementReason,

        int version) {
    /**
     * @param verifyAfter months after which a verification is overdue
     */
    static ResourceItem of(Entry entry, int version, int verifyAfter, LocalDate today) {
        var listing = entry.listing();
        var offering = listing.offering();
        var retirement = entry.retirement();
        return new ResourceItem(
                entry.id(),
                listing.agency(),
                offering.name(),
                offering.kind(),
                listing.sector(),
                listing.prefecture(),
                offering.municipalities(),
                offering.ages().from(),
                offering.ages().to(),
                offering.careItems(),
                offering.themes(),
                listing.capacity(),
                listing.capacityOn(),
                offering.schedule(),
                offering.howToApply(),
                entry.verified().on(),
                entry.verified().by(),
                retirement == null && entry.verified().overdue(verifyAfter, today),
                retirement == null ? null : retirement.on(),
                retirement == null ? null : retirement.reason(),
                version);
    }
}
