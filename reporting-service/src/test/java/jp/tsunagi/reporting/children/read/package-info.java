@NullMarked
package jp.tsunagi.reporting.children.read;

import org.jspecify.annotations.NullMarked;
