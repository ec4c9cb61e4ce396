/** Problems (RFC 9457): one table of types per context, texts in Japanese and English, pointers to what is wrong. */
@NullMarked
package jp.tsunagi.service.problem;

import org.jspecify.annotations.NullMarked;
