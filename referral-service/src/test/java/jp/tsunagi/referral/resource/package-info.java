@NullMarked
package jp.tsunagi.referral.resource;

import org.jspecify.annotations.NullMarked;
