package jp.tsunagi.referral.coordination;

import java.util.Arrays;
import java.util.Optional;
import jp.tsunagi.contracts.Code;

/** Who is told of a follow-up that nobody has recorded (督促の段階), one after the other. */
public enum EscalationLevel implements Code {
    COORDINATOR(1, "主担当の機関", "The responsible body"),
    CENTER_MANAGER(2, "センター管理者", "The center's manager"),
    PREFECTURE(3, "都道府県", "The prefecture");

    private final int step;
    private final String japanese;
    private final String english;

    EscalationLevel(int step, String japanese, String english) {
        this.step = step;
        this.japanese = japanese;
        this.english = english;
    }

    /** The one after this; none after the last. */
    public Optional<EscalationLevel> next() {
        return Arrays.stream(values()).filter(level -> level.step == step + 1).findFirst();
    }

    @Override
    public String japanese() {
        return japanese;
    }

    @Override
    public String english() {
        return english;
    }
}
