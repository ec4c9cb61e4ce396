/**
 * The servers of a Tsunagi on one machine, as child processes on loopback: PostgreSQL, Kafka and Keycloak.
 *
 * <p>A {@link jp.tsunagi.stack.Server} says how one of them is prepared, launched and asked whether it is ready;
 * {@link jp.tsunagi.stack.TestStack} gives tests a PostgreSQL and a Kafka without further ado.
 */
@NullMarked
package jp.tsunagi.stack;

import org.jspecify.annotations.NullMarked;
