/** The shape of requests and answers: command ids, versions as ETags, outcomes, pages. */
@NullMarked
package jp.tsunagi.service.request;

import org.jspecify.annotations.NullMarked;
