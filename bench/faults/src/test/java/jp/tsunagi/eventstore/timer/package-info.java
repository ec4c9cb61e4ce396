/** A bug to be planted: classes of the kernel can be extended inside their package only. */
@NullMarked
package jp.tsunagi.eventstore.timer;

import org.jspecify.annotations.NullMarked;
