/** The smallest service there can be: notes of a body, with everything the edge gives. */
@NullMarked
package jp.tsunagi.service.sample;

import org.jspecify.annotations.NullMarked;
