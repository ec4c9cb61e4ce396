package jp.tsunagi.bench.note;

import java.util.UUID;

/** The command: take this text down as the next note. */
public record TakeNote(UUID notebook, String text) {}
