@NullMarked
package jp.tsunagi.referral.agency.publish;

import org.jspecify.annotations.NullMarked;
