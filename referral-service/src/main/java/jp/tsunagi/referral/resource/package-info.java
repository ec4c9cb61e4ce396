/** The directory of support resources (社会資源): what agencies offer, for whom, where, and when somebody last made sure of it. */
@NullMarked
package jp.tsunagi.referral.resource;

import org.jspecify.annotations.NullMarked;
