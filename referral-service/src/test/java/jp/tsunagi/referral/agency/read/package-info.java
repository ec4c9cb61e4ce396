@NullMarked
package jp.tsunagi.referral.agency.read;

import org.jspecify.annotations.NullMarked;
