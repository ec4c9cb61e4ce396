/** The staff front end's server: sign-in, session cookies, and the way from the browser to the services. */
@NullMarked
package jp.tsunagi.staffweb;

import org.jspecify.annotations.NullMarked;
