package jp.tsunagi.reporting.oversight.assignment.write;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of an assignment. */
@Schema(description = "離任 / The end of an assignment")
public record RecordDepartureBody(
        @Schema(description = "効力を失う最初の日。今日なら直ちに / The first day it no longer holds; today means at once")
        LocalDate leftOn) {}
