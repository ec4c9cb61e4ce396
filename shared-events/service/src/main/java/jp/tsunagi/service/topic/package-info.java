/** How a service follows another context's topic. */
@NullMarked
package jp.tsunagi.service.topic;

import org.jspecify.annotations.NullMarked;
