/** Operating the service. */
@NullMarked
package jp.tsunagi.reporting.operation;

import org.jspecify.annotations.NullMarked;
