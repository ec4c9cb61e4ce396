package jp.tsunagi.service.imports;

/** How far a row of an import has come. */
enum RowState {
    /** To be checked. */
    WAITING,
    /** Checked, and could be imported. */
    FIT,
    /** Checked, and could not. */
    UNFIT,
    /** Imported. */
    DONE,
    /** Imported, and everything was so already. */
    SAME,
    /** Not imported: it was fit when it was checked, and no longer. */
    FAILED
}
