package jp.tsunagi.reporting.oversight.center.read;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A center as the list shows it. The edge's projection writes the table. */
@Entity
@Immutable
@Table(name = "center")
@SuppressWarnings("NullAway.Init")
class CenterRow {
    @Id
    UUID id;

    String prefecture;
    String name;
    String[] municipalities;
}
