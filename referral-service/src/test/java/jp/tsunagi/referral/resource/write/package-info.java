@NullMarked
package jp.tsunagi.referral.resource.write;

import org.jspecify.annotations.NullMarked;
