@NullMarked
package jp.tsunagi.reporting.oversight.publish;

import org.jspecify.annotations.NullMarked;
