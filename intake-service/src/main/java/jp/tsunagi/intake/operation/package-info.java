/** What an operator does to this service. */
@NullMarked
package jp.tsunagi.intake.operation;

import org.jspecify.annotations.NullMarked;
