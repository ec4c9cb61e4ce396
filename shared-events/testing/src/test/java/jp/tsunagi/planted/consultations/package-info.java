@NullMarked
package jp.tsunagi.planted.consultations;

import org.jspecify.annotations.NullMarked;
