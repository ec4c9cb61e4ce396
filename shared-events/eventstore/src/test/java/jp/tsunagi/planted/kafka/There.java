package jp.tsunagi.planted.kafka;

import jp.tsunagi.planted.subscription.BackAgain;
import org.jspecify.annotations.Nullable;

/** Half of a cycle. */
public record There(@Nullable BackAgain back) {}
