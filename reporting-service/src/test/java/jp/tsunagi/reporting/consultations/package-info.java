@NullMarked
package jp.tsunagi.reporting.consultations;

import org.jspecify.annotations.NullMarked;
