/**
 * What bodies are told by e-mail about cases (連絡メール), and where their mail goes. Pure: what is to be told follows from the
 * events of a case alone.
 */
@NullMarked
package jp.tsunagi.referral.notice;

import org.jspecify.annotations.NullMarked;
