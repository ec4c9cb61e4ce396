@NullMarked
package jp.tsunagi.referral.coordination.write;

import org.jspecify.annotations.NullMarked;
