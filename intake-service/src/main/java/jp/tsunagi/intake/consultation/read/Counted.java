package jp.tsunagi.intake.consultation.read;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.SupportScope;
import org.jspecify.annotations.Nullable;

/**
 * A consultation, as far as counting asks for it.
 *
 * @param child null while nobody is identified
 * @param reopenedOn days on which it was taken up again; may lie outside the period that is counted
 * @param contacts those that were not withdrawn; may lie outside the period that is counted
 */
record Counted(
        UUID id,
        LocalDate receivedOn,
        Continuity continuity,
        SupportScope scope,
        @Nullable UUID child,
        List<LocalDate> reopenedOn,
        List<Contacted> contacts) {
    Counted {
        reopenedOn = List.copyOf(reopenedOn);
        contacts = List.copyOf(contacts);
    }

    /** One contact. */
    record Contacted(LocalDate day, Channel means) {}

    /** Whether it belongs to the 実件数 of a period: a receipt, a reopening or a contact lies in it. */
    boolean in(Period period) {
        return period.covers(receivedOn)
                || reopenedIn(period)
                || contacts.stream().anyMatch(contact -> period.covers(contact.day()));
    }

    /**
     * As what it counts there: as it was received when that was in the period, otherwise as taken up again when it was
     * reopened there, and else as carried on.
     */
    Continuity continuityIn(Period period) {
        if (period.covers(receivedOn)) {
            return continuity;
        }
        return reopenedIn(period) ? Continuity.RESUMED : Continuity.CONTINUED;
    }

    private boolean reopenedIn(Period period) {
        return reopenedOn.stream().anyMatch(period::covers);
    }

    /** Its part of the 延件数 of a period. */
    List<Contacted> contactsIn(Period period) {
        return contacts.stream().filter(contact -> period.covers(contact.day())).toList();
    }
}
