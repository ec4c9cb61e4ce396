/** The REST operations that change the directory of agencies. */
@NullMarked
package jp.tsunagi.referral.agency.write;

import org.jspecify.annotations.NullMarked;
