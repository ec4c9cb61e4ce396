package jp.tsunagi.referral.notice.write;

import jp.tsunagi.referral.notice.Mailbox;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a body gets its mail. */
@Schema(description = "機関の連絡先メール / Where a body gets its mail")
public record SetMailboxBody(
        @Schema(
                description = "組織のメールアドレス。個人のものは使わない。省くと送らない"
                        + " / An office's address, not a person's; leave out to send nothing",
                examples = "fukushi@city.kusatsu.example",
                maxLength = Mailbox.LONGEST_ADDRESS)
        @Nullable
        String address) {}
