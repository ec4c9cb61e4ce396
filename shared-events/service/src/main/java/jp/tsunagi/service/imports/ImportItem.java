package jp.tsunagi.service.imports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as it is shown. */
@Schema(description = "CSV の取込 / An import of a file")
public record ImportItem(
        UUID id,
        String kind,

        @Schema(description = "都道府県コード2桁 / Prefecture, two digits", examples = "25")
        String prefecture,

        ImportState state,

        @Schema(description = "行の数。見出しと空行を除く / Its rows, without the headers and blank ones")
        int rows,

        @Schema(description = "まだ点検していない行 / Rows not checked yet")
        int waiting,

        @Schema(description = "取り込めると分かった行のうち、まだ取り込んでいない行 / Fit rows that are not imported yet")
        int fit,

        @Schema(description = "誤りのある行 / Rows with faults") int unfit,

        @Schema(description = "取り込んだ行 / Rows imported") int done,

        @Schema(description = "同じ内容だった行 / Rows that changed nothing")
        int same,

        @Schema(description = "点検の後に事情が変わり、取り込めなかった行 / Rows that could no longer be imported")
        int failed,

        @Schema(description = "ファイルを受け取った日時 / When the file came")
        Instant askedAt,

        @Schema(description = "終わった日時。終わるまで無し / When it was finished; absent before") @Nullable
        Instant endedAt) {}
