/** The REST operations that keep the one-stop windows. */
@NullMarked
package jp.tsunagi.referral.window.write;

import org.jspecify.annotations.NullMarked;
