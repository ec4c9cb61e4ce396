package jp.tsunagi.contracts.reference;

/** What a code of JIS X 0402 stands for. */
public enum MunicipalityKind {
    /** 政令指定都市, whose wards have codes of their own. */
    DESIGNATED_CITY,
    /** 市 */
    CITY,
    /** 特別区: one of the 23 of Tokyo, each a municipality of its own. */
    SPECIAL_WARD,
    /** 町 */
    TOWN,
    /** 村 */
    VILLAGE,
    /** 区 of a designated city: known, but counted to its city. */
    WARD,
    /** 北方領土の村: has a code, but nobody lives there. */
    NORTHERN_VILLAGE;

    /** Whether it is one of the 1,741 that figures are counted by. */
    public boolean isCounted() {
        return this != WARD && this != NORTHERN_VILLAGE;
    }
}
