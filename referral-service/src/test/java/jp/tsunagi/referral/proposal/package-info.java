@NullMarked
package jp.tsunagi.referral.proposal;

import org.jspecify.annotations.NullMarked;
