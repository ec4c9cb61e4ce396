@NullMarked
package jp.tsunagi.referral.erasure;

import org.jspecify.annotations.NullMarked;
