/** The commands of {@code ./tsunagi}: starts the platform on one machine, keeps it running, shows and stops it. */
@NullMarked
package jp.tsunagi.launcher;

import org.jspecify.annotations.NullMarked;
