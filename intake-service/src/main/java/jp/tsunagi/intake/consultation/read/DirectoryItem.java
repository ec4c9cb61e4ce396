package jp.tsunagi.intake.consultation.read;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.intake.agency.Directory.Entry;
import jp.tsunagi.intake.agency.EntryKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency or support resource that somebody was pointed to. */
@Schema(description = "案内・紹介した関係機関または社会資源 / An agency or support resource that somebody was pointed to")
public record DirectoryItem(
        UUID id,
        EntryKind kind,
        String name,
        @Schema(description = "掲載が終了している / Offered no more") boolean retired) {
    /** Those of these ids that stand in the directory, in this order. */
    static List<DirectoryItem> all(List<UUID> ids, Map<UUID, Entry> directory) {
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(directory.get(id))
                        .map(entry -> new DirectoryItem(id, entry.kind(), entry.name(), entry.retired())))
                .toList();
    }
}
