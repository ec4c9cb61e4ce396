package jp.tsunagi.eventstore.seal;

import java.util.Optional;

/** Where the key-encryption keys come from: a file on one machine, a key service elsewhere. */
public interface KeyProvider {
    /** The key that wraps new data keys. */
    KeyEncryptionKey current();

    /** The key of this id, older ones included for as long as data keys are wrapped by them. */
    Optional<KeyEncryptionKey> key(String id);
}
