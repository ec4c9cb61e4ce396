/** The access record: who read what about whom, written before the answer leaves, chained so that tampering shows. */
@NullMarked
package jp.tsunagi.service.access;

import org.jspecify.annotations.NullMarked;
