package jp.tsunagi.contracts.intake;

import jp.tsunagi.contracts.Code;

/** An item of the care-score table (医療的ケアスコアの項目, 様式6), in the table's order, and care outside it. */
public enum CareItem implements Code {
    VENTILATOR("人工呼吸器の管理", "Ventilator"),
    TRACHEOSTOMY("気管切開の管理", "Tracheostomy"),
    NASOPHARYNGEAL_AIRWAY("鼻咽頭エアウェイの管理", "Nasopharyngeal airway"),
    OXYGEN("酸素療法", "Oxygen"),
    SUCTION("吸引", "Suction"),
    NEBULIZER("ネブライザーの管理", "Nebulizer"),
    TUBE_FEEDING("経管栄養", "Tube feeding"),
    CENTRAL_VENOUS_CATHETER("中心静脈カテーテルの管理", "Central venous catheter"),
    SUBCUTANEOUS_INJECTION("皮下注射", "Subcutaneous injection"),
    BLOOD_GLUCOSE("血糖測定", "Blood glucose measurement"),
    DIALYSIS("継続的な透析", "Continued dialysis"),
    CATHETERIZATION("導尿", "Urinary catheter"),
    BOWEL_MANAGEMENT("排便管理", "Bowel management"),
    SEIZURE_RESPONSE("痙攣時の処置", "Treatment of seizures"),
    OUTSIDE_SCORE("スコア外のケア", "Care outside the score");

    private final String japanese;
    private final String english;

    CareItem(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
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
