/** The texts of case conferences: sealed before they are stored, opened for the responsible body alone. */
@NullMarked
package jp.tsunagi.referral.coordination.texts;

import org.jspecify.annotations.NullMarked;
