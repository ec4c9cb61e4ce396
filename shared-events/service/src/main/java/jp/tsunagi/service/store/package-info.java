/** The event store as every service has it, and how it keeps from being overrun. */
@NullMarked
package jp.tsunagi.service.store;

import org.jspecify.annotations.NullMarked;
