package jp.tsunagi.referral.coordination.write;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a task of a conference was done. */
@Schema(description = "会議の課題の実施 / That a task of a conference was done")
public record FinishTaskBody(
        @Schema(description = "実施日 / The day it was done", examples = "2026-10-27")
        LocalDate on) {}
