@NullMarked
package jp.tsunagi.referral.resource.publish;

import org.jspecify.annotations.NullMarked;
