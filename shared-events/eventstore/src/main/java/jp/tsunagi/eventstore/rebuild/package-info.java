/** Read models are folded anew beside the living ones, compared with them and put in their place. */
@NullMarked
package jp.tsunagi.eventstore.rebuild;

import org.jspecify.annotations.NullMarked;
