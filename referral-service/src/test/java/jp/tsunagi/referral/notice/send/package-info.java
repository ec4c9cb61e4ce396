@NullMarked
package jp.tsunagi.referral.notice.send;

import org.jspecify.annotations.NullMarked;
