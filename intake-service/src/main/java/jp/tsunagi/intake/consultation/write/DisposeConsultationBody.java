package jp.tsunagi.intake.consultation.write;

import jp.tsunagi.contracts.intake.Disposition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a consultation ended. */
@Schema(description = "対応の区切り / How a consultation ended")
public record DisposeConsultationBody(Disposition disposition) {}
