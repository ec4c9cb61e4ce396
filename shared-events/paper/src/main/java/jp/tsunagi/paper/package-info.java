/** Papers for people, as PDF for A4: what stands on one, how it is laid out, and every character of it drawn. */
@NullMarked
package jp.tsunagi.paper;

import org.jspecify.annotations.NullMarked;
