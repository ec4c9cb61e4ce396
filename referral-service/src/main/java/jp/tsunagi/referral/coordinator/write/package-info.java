/** The REST operations that keep the directory of local coordinators. */
@NullMarked
package jp.tsunagi.referral.coordinator.write;

import org.jspecify.annotations.NullMarked;
