/** The REST operations that change the directory of support resources. */
@NullMarked
package jp.tsunagi.referral.resource.write;

import org.jspecify.annotations.NullMarked;
