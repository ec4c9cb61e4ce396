@NullMarked
package jp.tsunagi.referral.notice.write;

import org.jspecify.annotations.NullMarked;
