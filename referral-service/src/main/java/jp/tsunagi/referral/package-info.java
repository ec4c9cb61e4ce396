/** referral-service: the directory of agencies, coordination cases, handoffs and follow-ups. */
@NullMarked
package jp.tsunagi.referral;

import org.jspecify.annotations.NullMarked;
