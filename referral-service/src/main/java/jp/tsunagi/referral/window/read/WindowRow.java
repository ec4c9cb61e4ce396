package jp.tsunagi.referral.window.read;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.referral.window.Entry;
import jp.tsunagi.referral.window.Window;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A municipality's window as the directory shows it. Read through Hibernate; {@link WindowTable} writes it. */
@Entity
@Immutable
@Table(name = "one_stop_window")
@SuppressWarnings("NullAway.Init")
class WindowRow {
    @Id
    UUID id;

    /** Version of the stream that the row shows. */
    int number;

    String prefecture;
    String municipality;
    UUID agency;

    /** The agency's name, as far as the list of agencies shows it. */
    @Nullable
    @Formula("(select a.name from agency a where a.id = agency)")
    String agencyName;

    String reach;
    LocalDate sinceDay;

    @Nullable
    LocalDate untilDay;

    Entry entry() {
        return new Entry(id, prefecture, municipality, new Window(agency, reach, sinceDay), untilDay);
    }
}
