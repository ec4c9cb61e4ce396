/** What an operator does to this service. */
@NullMarked
package jp.tsunagi.training.operation;

import org.jspecify.annotations.NullMarked;
