@NullMarked
package jp.tsunagi.referral.coordination.read;

import org.jspecify.annotations.NullMarked;
