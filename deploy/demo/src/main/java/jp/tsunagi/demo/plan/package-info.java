/** What the demo prefecture lives through: planned whole, from a seed, before anything is sent. */
@NullMarked
package jp.tsunagi.demo.plan;

import org.jspecify.annotations.NullMarked;
