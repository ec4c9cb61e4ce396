/** Plays the plan through the services' interfaces while the business clock moves. */
@NullMarked
package jp.tsunagi.demo.load;

import org.jspecify.annotations.NullMarked;
