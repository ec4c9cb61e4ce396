@NullMarked
package jp.tsunagi.referral.coordinator.read;

import org.jspecify.annotations.NullMarked;
