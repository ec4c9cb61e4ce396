/** What the edge of every service shares. */
@NullMarked
package jp.tsunagi.service;

import org.jspecify.annotations.NullMarked;
