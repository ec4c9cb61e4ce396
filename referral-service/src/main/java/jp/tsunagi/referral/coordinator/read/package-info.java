/** How local coordinators are found and shown. */
@NullMarked
package jp.tsunagi.referral.coordinator.read;

import org.jspecify.annotations.NullMarked;
