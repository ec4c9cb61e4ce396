/** referral-service: coordination cases, handoffs and follow-ups. So far it keeps its event store and follows who may act for which center. */
@NullMarked
package jp.tsunagi.referral;

import org.jspecify.annotations.NullMarked;
