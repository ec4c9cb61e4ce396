@NullMarked
package jp.tsunagi.demo.plan;

import org.jspecify.annotations.NullMarked;
