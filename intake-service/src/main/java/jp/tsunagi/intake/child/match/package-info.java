/**
 * Whether two records are of one child: names, birth dates and telephones are brought into one form, hashed under a key of
 * the index, and compared as hashes alone (ADR 15).
 */
@NullMarked
package jp.tsunagi.intake.child.match;

import org.jspecify.annotations.NullMarked;
