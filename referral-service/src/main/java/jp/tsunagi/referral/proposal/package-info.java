/** What municipalities propose for the directory, and what becomes of it. */
@NullMarked
package jp.tsunagi.referral.proposal;

import org.jspecify.annotations.NullMarked;
