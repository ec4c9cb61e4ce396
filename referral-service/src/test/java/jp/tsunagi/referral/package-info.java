@NullMarked
package jp.tsunagi.referral;

import org.jspecify.annotations.NullMarked;
