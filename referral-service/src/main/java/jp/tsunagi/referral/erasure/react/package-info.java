/** What follows from an erasure elsewhere. */
@NullMarked
package jp.tsunagi.referral.erasure.react;

import org.jspecify.annotations.NullMarked;
