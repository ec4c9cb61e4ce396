@NullMarked
package jp.tsunagi.referral.window.read;

import org.jspecify.annotations.NullMarked;
