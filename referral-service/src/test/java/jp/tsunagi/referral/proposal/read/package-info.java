@NullMarked
package jp.tsunagi.referral.proposal.read;

import org.jspecify.annotations.NullMarked;
