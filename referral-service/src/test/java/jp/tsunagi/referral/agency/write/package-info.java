@NullMarked
package jp.tsunagi.referral.agency.write;

import org.jspecify.annotations.NullMarked;
