/** What operators look at: health and the description of the interface. */
@NullMarked
package jp.tsunagi.service.operation;

import org.jspecify.annotations.NullMarked;
