package jp.tsunagi.bench.note;

import java.util.UUID;

/** What happens to a notebook. */
public sealed interface NoteEvent {
    /**
     * A note was taken.
     *
     * @param notebook the stream
     * @param number its place in the notebook, from 1
     * @param text as {@link Notes#text} gives it
     */
    record Noted(UUID notebook, int number, String text) implements NoteEvent {}
}
