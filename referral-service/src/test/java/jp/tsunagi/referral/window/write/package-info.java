@NullMarked
package jp.tsunagi.referral.window.write;

import org.jspecify.annotations.NullMarked;
