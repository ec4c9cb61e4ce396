/** What the oversight context publishes about centers and their staff, and the codes it uses. */
@NullMarked
package jp.tsunagi.contracts.oversight;

import org.jspecify.annotations.NullMarked;
