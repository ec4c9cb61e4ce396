@NullMarked
package jp.tsunagi.reporting.oversight.agency;

import org.jspecify.annotations.NullMarked;
