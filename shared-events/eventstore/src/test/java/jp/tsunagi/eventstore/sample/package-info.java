/** A small domain and a migrated database for the kernel's own tests. */
@NullMarked
package jp.tsunagi.eventstore.sample;

import org.jspecify.annotations.NullMarked;
