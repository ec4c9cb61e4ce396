/** Erasures as this service takes part in them: what it holds of a person is destroyed, and that is on record. */
@NullMarked
package jp.tsunagi.referral.erasure;

import org.jspecify.annotations.NullMarked;
