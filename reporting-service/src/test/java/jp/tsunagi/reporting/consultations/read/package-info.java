@NullMarked
package jp.tsunagi.reporting.consultations.read;

import org.jspecify.annotations.NullMarked;
