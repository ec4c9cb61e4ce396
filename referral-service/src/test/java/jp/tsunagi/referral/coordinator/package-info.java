@NullMarked
package jp.tsunagi.referral.coordinator;

import org.jspecify.annotations.NullMarked;
