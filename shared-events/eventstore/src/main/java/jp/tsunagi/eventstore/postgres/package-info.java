/** The event store on PostgreSQL: append, read in commit order, business clock. */
@NullMarked
package jp.tsunagi.eventstore.postgres;

import org.jspecify.annotations.NullMarked;
