package jp.tsunagi.intake.consultation.write;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Taking a consultation over: who sends it says everything. */
@Schema(description = "担当になる / Taking a consultation over")
public record TakeOwnershipBody() {}
