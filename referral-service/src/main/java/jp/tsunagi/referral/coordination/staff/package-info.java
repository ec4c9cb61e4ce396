/** For which bodies and municipalities somebody works on cases. */
@NullMarked
package jp.tsunagi.referral.coordination.staff;

import org.jspecify.annotations.NullMarked;
