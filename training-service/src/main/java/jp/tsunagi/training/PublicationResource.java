package jp.tsunagi.training;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Path;
import jp.tsunagi.eventstore.kafka.Publications;
import jp.tsunagi.service.topic.PublicationFeed;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service has told the world. */
@Path("/api/training/v1/publications")
@Authenticated
@Tag(name = "publications", description = "公開した事象 / Published events")
public class PublicationResource extends PublicationFeed {
    PublicationResource(Publications publications) {
        super(publications);
    }
}
