package jp.tsunagi.referral.window.write;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A window is kept no more. */
@Schema(description = "窓口の廃止 / The closing of a window")
public record CloseWindowBody(
        @Schema(description = "最終日 / Its last day", examples = "2026-11-30")
        LocalDate until) {}
