/** How a center sees what was told, and what could not be delivered. */
@NullMarked
package jp.tsunagi.referral.notice.read;

import org.jspecify.annotations.NullMarked;
