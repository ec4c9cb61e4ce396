package jp.tsunagi.service.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import has come. */
@Schema(description = "取込の状態: 読込中、点検中、点検済、取込中、完了 / Being read, being checked, checked, being run, finished")
public enum ImportState {
    READING,
    CHECKING,
    CHECKED,
    RUNNING,
    FINISHED
}
