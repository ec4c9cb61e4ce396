package jp.tsunagi.eventstore.model;

/**
 * A personal text that only its subject's key opens. The domain carries it about and never looks inside.
 *
 * @param value {@code v1.<key id>.<base64url>}; opaque to everybody but the vault
 */
public record Sealed(String value) {
    @Override
    public String toString() {
        return "Sealed[…]";
    }
}
