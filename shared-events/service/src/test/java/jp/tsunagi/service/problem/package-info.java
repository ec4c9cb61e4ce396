@NullMarked
package jp.tsunagi.service.problem;

import org.jspecify.annotations.NullMarked;
