/** intake-service: consultations come in here, and the children they are about. */
@NullMarked
package jp.tsunagi.intake;

import org.jspecify.annotations.NullMarked;
