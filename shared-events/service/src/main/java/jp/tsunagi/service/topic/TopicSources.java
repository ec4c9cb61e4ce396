package jp.tsunagi.service.topic;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.eventstore.kafka.HttpPublications;
import jp.tsunagi.eventstore.kafka.TopicHistory;
import jp.tsunagi.eventstore.subscription.PublishedEvents;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the public events of other contexts are read again: on their topics, and what is gone there, where they were told. */
@Singleton
public class TopicSources {
    private final String kafka;
    private final Map<String, URI> publications;
    private final ServiceToken token;

    TopicSources(
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka,
            @ConfigProperty(name = "tsunagi.publications") Map<String, URI> publications,
            ServiceToken token) {
        this.kafka = kafka;
        this.publications = publications;
        this.token = token;
    }

    /** All events of a context, from the first one on. */
    public PublishedEvents of(Context context) {
        var address = requireNonNull(publications.get(context.word()), context.word());
        return new TopicHistory(kafka, context.topic()).or(new HttpPublications(address, token::valid));
    }
}
