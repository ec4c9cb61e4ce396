@NullMarked
package jp.tsunagi.referral.coordination;

import org.jspecify.annotations.NullMarked;
