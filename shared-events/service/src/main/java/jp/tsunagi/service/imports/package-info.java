/**
 * Files that are imported: staged row by row, checked as a dry run that changes nothing, then run in chunks, each row
 * through the same acts as its request over REST.
 */
@NullMarked
package jp.tsunagi.service.imports;

import org.jspecify.annotations.NullMarked;
