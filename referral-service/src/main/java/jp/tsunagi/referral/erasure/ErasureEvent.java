package jp.tsunagi.referral.erasure;

import java.time.LocalDate;
import java.util.UUID;

/** What has happened to an erasure here. */
public sealed interface ErasureEvent {
    /** Nothing of the person can be opened here any more; fields as in the command. */
    record ErasureConfirmed(UUID subject, String prefecture, LocalDate confirmedOn) implements ErasureEvent {}
}
