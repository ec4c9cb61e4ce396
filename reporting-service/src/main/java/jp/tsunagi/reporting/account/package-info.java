/** What somebody who has signed in may do here. */
@NullMarked
package jp.tsunagi.reporting.account;

import org.jspecify.annotations.NullMarked;
