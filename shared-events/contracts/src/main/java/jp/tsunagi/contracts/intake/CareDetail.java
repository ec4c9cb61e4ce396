package jp.tsunagi.contracts.intake;

import jp.tsunagi.contracts.Code;

/** A row of the care-score table: an item, or a part of one that has points of its own. */
public enum CareDetail implements Code {
    VENTILATOR(CareItem.VENTILATOR, "人工呼吸器の管理", "Ventilator"),
    TRACHEOSTOMY(CareItem.TRACHEOSTOMY, "気管切開の管理", "Tracheostomy"),
    NASOPHARYNGEAL_AIRWAY(CareItem.NASOPHARYNGEAL_AIRWAY, "鼻咽頭エアウェイの管理", "Nasopharyngeal airway"),
    OXYGEN(CareItem.OXYGEN, "酸素療法", "Oxygen"),
    SUCTION(CareItem.SUCTION, "吸引", "Suction"),
    NEBULIZER(CareItem.NEBULIZER, "ネブライザーの管理", "Nebulizer"),
    TUBE_FEEDING(CareItem.TUBE_FEEDING, "経管栄養", "Tube feeding"),
    TUBE_FEEDING_PUMP(CareItem.TUBE_FEEDING, "持続経管注入ポンプの使用", "Pump for tube feeding"),
    CENTRAL_VENOUS_CATHETER(CareItem.CENTRAL_VENOUS_CATHETER, "中心静脈カテーテルの管理", "Central venous catheter"),
    SUBCUTANEOUS_INJECTION(CareItem.SUBCUTANEOUS_INJECTION, "皮下注射", "Subcutaneous injection"),
    SUBCUTANEOUS_PUMP(CareItem.SUBCUTANEOUS_INJECTION, "持続皮下注射ポンプの使用", "Pump for subcutaneous injection"),
    BLOOD_GLUCOSE(CareItem.BLOOD_GLUCOSE, "血糖測定", "Blood glucose measurement"),
    DIALYSIS(CareItem.DIALYSIS, "継続的な透析", "Continued dialysis"),
    INTERMITTENT_CATHETERIZATION(CareItem.CATHETERIZATION, "間欠的導尿", "Intermittent urinary catheter"),
    CONTINUOUS_CATHETERIZATION(CareItem.CATHETERIZATION, "持続的導尿", "Continuous urinary catheter"),
    INTESTINAL_STOMA(CareItem.BOWEL_MANAGEMENT, "消化管ストーマの使用", "Intestinal stoma"),
    STOOL_REMOVAL(CareItem.BOWEL_MANAGEMENT, "摘便又は洗腸", "Stool removal or bowel irrigation"),
    ENEMA(CareItem.BOWEL_MANAGEMENT, "浣腸", "Enema"),
    SEIZURE_RESPONSE(CareItem.SEIZURE_RESPONSE, "痙攣時の処置", "Treatment of seizures");

    private final CareItem item;
    private final String japanese;
    private final String english;

    CareDetail(CareItem item, String japanese, String english) {
        this.item = item;
        this.japanese = japanese;
        this.english = english;
    }

    /** The item of the table that the row belongs to, by which reports count. */
    public CareItem item() {
        return item;
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
