/** Files of the directory that are imported: which row asks for what. */
@NullMarked
package jp.tsunagi.referral.imports;

import org.jspecify.annotations.NullMarked;
