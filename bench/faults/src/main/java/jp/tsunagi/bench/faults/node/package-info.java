/** The processes under test: the kernel wired as a service and as a consumer wire it. */
@NullMarked
package jp.tsunagi.bench.faults.node;

import org.jspecify.annotations.NullMarked;
