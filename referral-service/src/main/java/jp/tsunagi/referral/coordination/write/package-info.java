/** The REST operations on coordination cases, offers and follow-ups. */
@NullMarked
package jp.tsunagi.referral.coordination.write;

import org.jspecify.annotations.NullMarked;
