@NullMarked
package jp.tsunagi.referral.notice;

import org.jspecify.annotations.NullMarked;
