@NullMarked
package jp.tsunagi.reporting.children;

import org.jspecify.annotations.NullMarked;
