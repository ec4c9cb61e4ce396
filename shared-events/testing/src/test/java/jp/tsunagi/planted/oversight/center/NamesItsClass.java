package jp.tsunagi.planted.oversight.center;

/** An event that is stored under its class's name. */
public record NamesItsClass() {
    String storedName() {
        return getClass().getSimpleName();
    }
}
