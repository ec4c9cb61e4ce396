package jp.tsunagi.intake.planted;

/** Lives in another service. */
public record Neighbor() {}
