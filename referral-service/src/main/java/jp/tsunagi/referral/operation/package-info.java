/** What an operator does to this service. */
@NullMarked
package jp.tsunagi.referral.operation;

import org.jspecify.annotations.NullMarked;
