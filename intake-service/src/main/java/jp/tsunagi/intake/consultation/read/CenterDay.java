package jp.tsunagi.intake.consultation.read;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A center's day in numbers. They name nobody. */
@Schema(description = "センターの一日 / A center's day")
public record CenterDay(
        LocalDate day,

        @Schema(description = "この日の受付 / Received on this day")
        long received,

        @Schema(description = "うち時間外 / Of these, outside opening hours")
        long outsideOpeningHours,

        @Schema(description = "この日にしたこと、0 のものは無し / What was done on this day; absent what was not done")
        List<Done> done,

        @Schema(
                description =
                        "この日の終わりまでにすること、今の記録による / What should be done by the end of this day, as things stand now")
        Due due) {
    /** How often something was done. */
    public record Done(TimelineKind kind, long times) {}

    /** What should be done. */
    public record Due(
            @Schema(description = "折り返し / Call-backs that were promised")
            long callBacks,

            @Schema(description = "結果を確かめる紹介のある相談 / Consultations with an introduction whose outcome should be known")
            long introductionOutcomes,

            @Schema(description = "区切り / Consultations that should come to their end")
            long dispositions) {}

    static CenterDay of(
            LocalDate day,
            Map<TimelineKind, Long> done,
            long contacts,
            long outsideOpeningHours,
            long callBacks,
            long introductionOutcomes,
            long dispositions) {
        var all = new EnumMap<TimelineKind, Long>(TimelineKind.class);
        all.putAll(done);
        if (contacts > 0) {
            all.put(TimelineKind.CONTACT, contacts);
        }
        return new CenterDay(
                day,
                done.getOrDefault(TimelineKind.RECEIVED, 0L),
                outsideOpeningHours,
                all.entrySet().stream()
                        .filter(each -> each.getKey() != TimelineKind.RECEIVED)
                        .map(each -> new Done(each.getKey(), each.getValue()))
                        .toList(),
                new Due(callBacks, introductionOutcomes, dispositions));
    }
}
