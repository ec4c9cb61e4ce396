/** How complete the directory of a prefecture is (収集状況), by municipality and sector. */
@NullMarked
package jp.tsunagi.referral.completeness;

import org.jspecify.annotations.NullMarked;
