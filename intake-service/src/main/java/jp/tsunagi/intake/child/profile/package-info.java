/** Who a child is, in clear and sealed: the one place where profiles meet the vault. */
@NullMarked
package jp.tsunagi.intake.child.profile;

import org.jspecify.annotations.NullMarked;
