/**
 * The published language: public events, their codes and the reference data that all contexts share.
 *
 * <p>Within a version an event changes only by new optional fields, which older readers skip; a new code, a renamed or a
 * dropped field is a new version under a new declared type. The JSON form, which the approved files keep, is: fields in
 * declared order, absent instead of null, dates as {@code yyyy-MM-dd}, times as {@code HH:mm:ss}, codes as their names.
 */
@NullMarked
package jp.tsunagi.contracts;

import org.jspecify.annotations.NullMarked;
