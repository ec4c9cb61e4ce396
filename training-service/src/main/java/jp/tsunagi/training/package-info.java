/** training-service: trainings and information. So far it keeps its event store and follows who may act for which center. */
@NullMarked
package jp.tsunagi.training;

import org.jspecify.annotations.NullMarked;
