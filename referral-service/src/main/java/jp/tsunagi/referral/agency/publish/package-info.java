/** What the world hears of agencies. */
@NullMarked
package jp.tsunagi.referral.agency.publish;

import org.jspecify.annotations.NullMarked;
