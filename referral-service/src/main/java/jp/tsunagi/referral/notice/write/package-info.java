/** The REST operation that says where a body gets its mail. */
@NullMarked
package jp.tsunagi.referral.notice.write;

import org.jspecify.annotations.NullMarked;
