package jp.tsunagi.reporting.consultations.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.Contracts;
import jp.tsunagi.contracts.intake.ConsultationReceived;
import jp.tsunagi.eventstore.EventJson;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Stands in for intake's relay: the topic with the headers that the contract promises, sequences dense from 1. */
final class IntakeTopic {
    private static final UUID EPOCH = UUID.randomUUID();
    private static long sequence;

    private IntakeTopic() {}

    /** Publishes consultations; returns the sequence of the last one, once the broker has it. */
    static synchronized long publish(ConsultationReceived... consultations) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (var consultation : consultations) {
                producer.send(message(consultation, ++sequence)).get();
            }
            return sequence;
        } catch (ExecutionException e) {
            throw new IllegalStateException("not published", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static ProducerRecord<String, byte[]> message(ConsultationReceived consultation, long sequence) {
        var id = consultation.consultation().toString();
        var message = new ProducerRecord<>(Context.INTAKE.topic(), 0, id, body(consultation));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id + "/1",
                        "ce_type", Contracts.of(ConsultationReceived.class).type(),
                        "ce_source", Context.INTAKE.source(),
                        "ce_subject", id,
                        "ce_time", Instant.now().toString(),
                        "ce_sequence", Long.toString(sequence),
                        "ce_storeepoch", EPOCH.toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private static byte[] body(ConsultationReceived consultation) {
        try {
            return EventJson.mapper().writeValueAsBytes(consultation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a contract can be written", e);
        }
    }
}
