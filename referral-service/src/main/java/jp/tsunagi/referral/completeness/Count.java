package jp.tsunagi.referral.completeness;

import jp.tsunagi.contracts.Sector;
import org.jspecify.annotations.Nullable;

/**
 * What was counted for a municipality and sector.
 *
 * @param municipality five digits
 * @param sector null for what belongs to no sector: coordinators and windows
 */
record Count(
        String municipality,
        @Nullable Sector sector,
        int agencies,
        int resources,
        int overdue,
        int coordinators,
        int windows) {}
