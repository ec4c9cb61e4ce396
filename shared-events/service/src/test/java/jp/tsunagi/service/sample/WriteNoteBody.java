package jp.tsunagi.service.sample;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.jspecify.annotations.Nullable;

/** A note to write. */
public record WriteNoteBody(
        UUID center,
        String text,
        @Nullable Channel channel,
        @Nullable List<Channel> others,
        @Nullable String municipality,
        @Nullable Instant at,
        @Nullable Inner inner)
        implements CheckedBody {
    /** Something nested. */
    public record Inner(Integer count, List<Inner> more) {}

    @Override
    public void check(Faults faults) {
        faults.text("/text", text, 20);
        if (municipality != null) {
            var _ = faults.residence("/municipality", municipality);
        }
    }
}
