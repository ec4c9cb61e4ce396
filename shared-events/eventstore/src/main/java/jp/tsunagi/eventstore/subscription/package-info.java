/** Subscriptions: folds events into rows, position and rows in one transaction. */
@NullMarked
package jp.tsunagi.eventstore.subscription;

import org.jspecify.annotations.NullMarked;
