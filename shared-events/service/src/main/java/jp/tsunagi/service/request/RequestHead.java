package jp.tsunagi.service.request;

import org.jspecify.annotations.Nullable;

/**
 * What a request says before its body.
 *
 * @param path without the query
 * @param traceparent W3C trace context of the span that serves the request
 */
record RequestHead(
        String method,
        String path,
        String pathAndQuery,
        @Nullable String idempotencyKey,
        @Nullable String ifMatch,
        @Nullable String ifNoneMatch,
        @Nullable String traceparent) {}
