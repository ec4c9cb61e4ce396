package jp.tsunagi.referral.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file of the directory is about. */
@Schema(
        description =
                "関係機関、社会資源、地域のコーディネーター、一元的な窓口 / Agencies, support resources, local coordinators, one-stop windows")
public enum DirectoryKind {
    AGENCIES,
    RESOURCES,
    COORDINATORS,
    WINDOWS
}
