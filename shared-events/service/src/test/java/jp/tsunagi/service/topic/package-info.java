/** Tests of how a topic is followed. */
@NullMarked
package jp.tsunagi.service.topic;

import org.jspecify.annotations.NullMarked;
