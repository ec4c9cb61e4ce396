package jp.tsunagi.intake.consultation;

import java.util.Set;
import jp.tsunagi.contracts.Code;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.Response;
import org.jspecify.annotations.Nullable;

/** How far a consultation has come, as lists show and filter it. */
public enum Stage implements Code {
    OPEN("対応中", "Open"),
    COORDINATING("連絡調整中", "Being coordinated"),
    DISPOSED("区切り済み", "Disposed of");

    private final String japanese;
    private final String english;

    Stage(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** The stage of a consultation with these responses, and this disposition when it has one. */
    public static Stage of(Set<Response> responses, @Nullable Disposition disposition) {
        if (disposition != null) {
            return DISPOSED;
        }
        return responses.contains(Response.COORDINATION) ? COORDINATING : OPEN;
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
