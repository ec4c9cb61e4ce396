/** The local coordinators (地域のコーディネーター): where each is placed, trained in what, and whether they take on more families. */
@NullMarked
package jp.tsunagi.referral.coordinator;

import org.jspecify.annotations.NullMarked;
