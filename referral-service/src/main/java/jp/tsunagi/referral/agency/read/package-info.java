/** How agencies are found and shown. */
@NullMarked
package jp.tsunagi.referral.agency.read;

import org.jspecify.annotations.NullMarked;
