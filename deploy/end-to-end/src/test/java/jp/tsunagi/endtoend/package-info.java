/** The whole platform as its users meet it: started by its own command, spoken to over its own doors. */
@NullMarked
package jp.tsunagi.endtoend;

import org.jspecify.annotations.NullMarked;
