package jp.tsunagi.reporting.oversight.center.write;

import java.time.DayOfWeek;
import java.time.LocalTime;
import jp.tsunagi.reporting.oversight.center.OpeningSpan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One span of a week during which a center is open, as it is sent and shown. */
@Schema(description = "開所時間 / One span of a week")
public record OpeningHoursBody(
        DayOfWeek dayOfWeek,

        @Schema(implementation = String.class, description = "日本時間 / Japan time", examples = "09:00")
        LocalTime opens,

        @Schema(
                implementation = String.class,
                description = "日本時間。00:00 は24時 / Japan time; 00:00 is the end of the day",
                examples = "17:00")
        LocalTime closes) {
    /** The span of a center. */
    public static OpeningHoursBody of(OpeningSpan span) {
        return new OpeningHoursBody(span.dayOfWeek(), span.opens(), span.closes());
    }

    OpeningSpan span() {
        return new OpeningSpan(dayOfWeek, opens, closes);
    }
}
