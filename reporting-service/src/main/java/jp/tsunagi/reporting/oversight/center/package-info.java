/** Support centers (支援センター): registered by their prefecture, with an area and opening hours. */
@NullMarked
package jp.tsunagi.reporting.oversight.center;

import org.jspecify.annotations.NullMarked;
