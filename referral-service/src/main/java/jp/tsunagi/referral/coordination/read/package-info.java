/** How cases, offers and follow-ups are found and shown. */
@NullMarked
package jp.tsunagi.referral.coordination.read;

import org.jspecify.annotations.NullMarked;
