@NullMarked
package jp.tsunagi.service.csv;

import org.jspecify.annotations.NullMarked;
