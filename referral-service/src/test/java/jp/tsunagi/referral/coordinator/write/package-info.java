@NullMarked
package jp.tsunagi.referral.coordinator.write;

import org.jspecify.annotations.NullMarked;
