/** What the world hears of erasures here. */
@NullMarked
package jp.tsunagi.referral.erasure.publish;

import org.jspecify.annotations.NullMarked;
