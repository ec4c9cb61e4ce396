/** What the services' tests are written with: specifications, rules, tokens and the stack they run on. */
@NullMarked
package jp.tsunagi.testing;

import org.jspecify.annotations.NullMarked;
