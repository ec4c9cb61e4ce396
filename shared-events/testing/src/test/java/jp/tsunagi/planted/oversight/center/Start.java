package jp.tsunagi.planted.oversight.center;

/** Where the way back ends. */
public record Start() {}
