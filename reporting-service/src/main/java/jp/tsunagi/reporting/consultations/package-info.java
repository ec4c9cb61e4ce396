/** Consultations as facts to count (実件数): fed by intake's public events, each fact complete in itself. */
@NullMarked
package jp.tsunagi.reporting.consultations;

import org.jspecify.annotations.NullMarked;
