package jp.tsunagi.service.operation;

import java.time.Instant;
import java.util.UUID;
import jp.tsunagi.eventstore.quarantine.ParkedStreams;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A parked stream as an operator sees it: what is known of the event, without a word of its content.
 *
 * @param parkedAt by the business clock
 */
public record ParkedItem(
        String subscription,

        @Schema(description = "自サービスの事象なら空 / Empty for events of this service's own")
        String topic,

        UUID stream,

        @Schema(
                description = "止まっている事象の番号。自サービスの事象は版、トピックは通し番号"
                        + " / Of the event it is parked at: its version in the stream, or its sequence in the topic")
        long number,

        @Schema(description = "版を含む / With its version") String type,

        String reason,

        @Schema(description = "例外の種類のみ / Classes of the failure, never its message")
        String failure,

        @Schema(description = "同じ箇所の同じ障害では同じ値 / The same for failures of one kind at one place")
        String fingerprint,

        Instant parkedAt,
        int attempts,

        @Schema(description = "待っている事象の数、止まっている事象を含む / Events that wait, this one included")
        long held) {
    static ParkedItem of(ParkedStreams.Entry entry) {
        var parked = entry.parked();
        return new ParkedItem(
                parked.subscription(),
                parked.topic(),
                parked.stream(),
                parked.number(),
                parked.type(),
                parked.fault().reason(),
                parked.fault().failure(),
                parked.fault().fingerprint().hex(),
                parked.parkedAt(),
                parked.attempts(),
                entry.held());
    }
}
