@NullMarked
package jp.tsunagi.referral.window;

import org.jspecify.annotations.NullMarked;
