/** A piece of another service, for a fault to lean on. */
@NullMarked
package jp.tsunagi.intake.planted;

import org.jspecify.annotations.NullMarked;
