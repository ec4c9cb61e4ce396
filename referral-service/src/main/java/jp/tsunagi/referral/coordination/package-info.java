/**
 * Coordination cases (連絡調整): several agencies act together for a family, until responsibility moves to a local body (引継ぎ)
 * and follow-ups (フォローアップ) watch over it.
 */
@NullMarked
package jp.tsunagi.referral.coordination;

import org.jspecify.annotations.NullMarked;
