/** Tests of the staff front end's server against a stub issuer and a stub service, all in this process. */
@NullMarked
package jp.tsunagi.staffweb;

import org.jspecify.annotations.NullMarked;
