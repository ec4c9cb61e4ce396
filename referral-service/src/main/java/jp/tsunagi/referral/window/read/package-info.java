/** How one-stop windows are found and shown. */
@NullMarked
package jp.tsunagi.referral.window.read;

import org.jspecify.annotations.NullMarked;
