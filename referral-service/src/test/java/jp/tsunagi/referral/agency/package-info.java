@NullMarked
package jp.tsunagi.referral.agency;

import org.jspecify.annotations.NullMarked;
