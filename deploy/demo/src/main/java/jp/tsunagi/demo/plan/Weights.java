package jp.tsunagi.demo.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers by key, in an order that is the same on every machine. */
final class Weights {
    private Weights() {}

    @SafeVarargs
    static <K> Map<K, Integer> of(Map.Entry<K, Integer>... entries) {
        var weights = new LinkedHashMap<K, Integer>();
        for (var entry : entries) {
            weights.put(entry.getKey(), entry.getValue());
        }
        return Collections.unmodifiableMap(weights);
    }
}
