@NullMarked
package jp.tsunagi.referral.coordination.publish;

import org.jspecify.annotations.NullMarked;
