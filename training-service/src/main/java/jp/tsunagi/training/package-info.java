/** training-service: trainings, who completed them, and later the information that centers pass on. */
@NullMarked
package jp.tsunagi.training;

import org.jspecify.annotations.NullMarked;
