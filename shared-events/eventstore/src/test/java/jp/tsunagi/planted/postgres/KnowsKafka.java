package jp.tsunagi.planted.postgres;

import org.apache.kafka.common.TopicPartition;

/** A store that knows the broker. */
public record KnowsKafka(TopicPartition partition) {}
