/** What an operator does to this service. */
@NullMarked
package jp.tsunagi.reporting.operation;

import org.jspecify.annotations.NullMarked;
