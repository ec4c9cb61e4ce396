/** What the world hears of support resources. */
@NullMarked
package jp.tsunagi.referral.resource.publish;

import org.jspecify.annotations.NullMarked;
