/** The texts of case conferences and of advice: sealed before they are stored, opened for those who may read them alone. */
@NullMarked
package jp.tsunagi.referral.coordination.texts;

import org.jspecify.annotations.NullMarked;
