/** The one-stop windows (一元的な窓口) of municipalities. */
@NullMarked
package jp.tsunagi.referral.window;

import org.jspecify.annotations.NullMarked;
