/** Tests of the edge as a whole, against the sample service. */
@NullMarked
package jp.tsunagi.service;

import org.jspecify.annotations.NullMarked;
