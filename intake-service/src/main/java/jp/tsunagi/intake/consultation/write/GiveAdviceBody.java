package jp.tsunagi.intake.consultation.write;

import jp.tsunagi.contracts.intake.InquirerKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who was advised. */
@Schema(description = "助言 / Advice that was given")
public record GiveAdviceBody(
        @Schema(description = "助言の相手、相談者と限らない / Who was advised, not always who asked")
        InquirerKind advised) {}
