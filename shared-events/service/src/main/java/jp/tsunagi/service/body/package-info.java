/** Request bodies: strict JSON into records, every fault with its pointer, no value ever echoed. */
@NullMarked
package jp.tsunagi.service.body;

import org.jspecify.annotations.NullMarked;
