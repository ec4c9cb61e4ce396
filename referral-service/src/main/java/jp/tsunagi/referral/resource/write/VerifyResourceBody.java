package jp.tsunagi.referral.resource.write;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody made sure of what the directory says. */
@Schema(description = "内容の確認 / That it was verified")
public record VerifyResourceBody(
        @Schema(description = "確認した日 / The day it was verified", examples = "2026-11-13")
        LocalDate on) {}
