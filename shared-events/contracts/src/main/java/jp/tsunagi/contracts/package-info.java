/** The published language: public events, their codes and the reference data that all contexts share. */
@NullMarked
package jp.tsunagi.contracts;

import org.jspecify.annotations.NullMarked;
