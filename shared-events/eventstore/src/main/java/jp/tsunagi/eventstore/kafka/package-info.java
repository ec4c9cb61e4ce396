/** The relay: publishes the event table to Kafka, once by sequence, and reads it back. */
@NullMarked
package jp.tsunagi.eventstore.kafka;

import org.jspecify.annotations.NullMarked;
