package jp.tsunagi.service.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of the list of notes. */
@Entity
@Table(name = "note")
@NullUnmarked
public class NoteRow {
    @Id
    public UUID id;

    public UUID body;
    public Instant writtenAt;
}
