/** What the referral context publishes about agencies, cases, handoffs and follow-ups, and the codes it uses. */
@NullMarked
package jp.tsunagi.contracts.referral;

import org.jspecify.annotations.NullMarked;
