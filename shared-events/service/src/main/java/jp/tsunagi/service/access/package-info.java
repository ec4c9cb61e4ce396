/** The access record: who read what about whom, written before it is read, chained so that tampering shows. */
@NullMarked
package jp.tsunagi.service.access;

import org.jspecify.annotations.NullMarked;
