/** The reporting service: what prefectures decide about centers and their staff, and the figures they read. */
@NullMarked
package jp.tsunagi.reporting;

import org.jspecify.annotations.NullMarked;
