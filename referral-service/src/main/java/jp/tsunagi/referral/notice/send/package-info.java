/** How notices are noted as cases go on, and delivered by SMTP. */
@NullMarked
package jp.tsunagi.referral.notice.send;

import org.jspecify.annotations.NullMarked;
