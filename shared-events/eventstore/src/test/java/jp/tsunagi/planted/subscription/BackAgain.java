package jp.tsunagi.planted.subscription;

import jp.tsunagi.planted.kafka.There;

/** The other half. */
public record BackAgain(There there) {}
