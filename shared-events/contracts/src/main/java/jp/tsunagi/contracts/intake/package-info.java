/** What the intake context publishes about consultations, and the codes it uses. */
@NullMarked
package jp.tsunagi.contracts.intake;

import org.jspecify.annotations.NullMarked;
