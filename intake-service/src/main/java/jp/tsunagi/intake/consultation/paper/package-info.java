/** A consultation on paper: what its center files, and what the family takes home. */
@NullMarked
package jp.tsunagi.intake.consultation.paper;

import org.jspecify.annotations.NullMarked;
