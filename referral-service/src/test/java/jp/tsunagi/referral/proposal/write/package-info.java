@NullMarked
package jp.tsunagi.referral.proposal.write;

import org.jspecify.annotations.NullMarked;
