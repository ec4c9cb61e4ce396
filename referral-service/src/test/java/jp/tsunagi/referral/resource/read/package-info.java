@NullMarked
package jp.tsunagi.referral.resource.read;

import org.jspecify.annotations.NullMarked;
