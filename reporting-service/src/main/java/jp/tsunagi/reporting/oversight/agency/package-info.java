/** What oversight knows of referral's directory of agencies. */
@NullMarked
package jp.tsunagi.reporting.oversight.agency;

import org.jspecify.annotations.NullMarked;
