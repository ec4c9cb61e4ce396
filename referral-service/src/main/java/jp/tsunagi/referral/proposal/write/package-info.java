/** Proposals as they are made and settled. */
@NullMarked
package jp.tsunagi.referral.proposal.write;

import org.jspecify.annotations.NullMarked;
