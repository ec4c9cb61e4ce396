/** What cases do of themselves: they open when intake asks for it, and wake up when a timer is due. */
@NullMarked
package jp.tsunagi.referral.coordination.react;

import org.jspecify.annotations.NullMarked;
