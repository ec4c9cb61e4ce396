/** The directory of agencies (関係機関): who they are, in which sector, for which municipalities. */
@NullMarked
package jp.tsunagi.referral.agency;

import org.jspecify.annotations.NullMarked;
