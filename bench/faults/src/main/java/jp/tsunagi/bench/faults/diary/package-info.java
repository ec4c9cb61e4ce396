/** What the processes under test do: diaries that are written in and that remind. */
@NullMarked
package jp.tsunagi.bench.faults.diary;

import org.jspecify.annotations.NullMarked;
