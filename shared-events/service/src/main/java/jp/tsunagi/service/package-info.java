/**
 * What the REST edge of every service shares, once: {@code problem} (RFC 9457), {@code body} (strict JSON with pointers),
 * {@code member} (who calls, and for whom they may act), {@code request} (commands, versions, pages), {@code read} (reads
 * under row-level security), {@code store} (the event store), {@code access} (the access record) and {@code operation}
 * (health, OpenAPI).
 *
 * <p>The jar carries an index, so that its JAX-RS providers and beans take effect in each service; the rest is plain Java that a
 * service wires in its module. Settings that all services share stand in {@code META-INF/microprofile-config.properties}.
 */
@NullMarked
package jp.tsunagi.service;

import org.jspecify.annotations.NullMarked;
