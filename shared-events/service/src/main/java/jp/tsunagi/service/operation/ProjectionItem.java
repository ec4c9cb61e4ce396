package jp.tsunagi.service.operation;

import java.time.Instant;
import java.util.List;
import jp.tsunagi.eventstore.rebuild.Comparison;
import jp.tsunagi.eventstore.rebuild.Rebuild;
import jp.tsunagi.eventstore.rebuild.Rebuilds.Overview;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A read model as an operator sees it.
 *
 * @param position the place in commit order, or the sequence in the topic
 * @param appliedAt by the business clock
 */
public record ProjectionItem(
        String name,

        @Schema(description = "どこまで反映したか / Up to where events are applied")
        String position,

        @Nullable Instant appliedAt,

        @Schema(description = "未反映の事象の数、自サービスの事象のみ / Events not applied yet, where they are this service's own")
        @Nullable
        Long waiting,

        @Nullable RebuildItem rebuild) {
    /**
     * A second set of its rows.
     *
     * @param switchedAt since then it holds the rows from before the switch
     */
    public record RebuildItem(
            Rebuild.State state,
            long total,
            long done,
            int percent,
            long perSecond,

            @Schema(description = "止まっている理由 / Why it stands still") @Nullable
            String failure,

            Instant startedAt,
            @Nullable Instant readyAt,

            @Schema(description = "同じ事象まで反映した両者の比較 / Both sets compared, after the same event")
            List<TableItem> tables,

            @Schema(description = "比較から除いた、止まっているストリームの数 / Parked streams, left out of the comparison")
            long parked,

            @Nullable Instant comparedAt,

            @Nullable Instant switchedAt) {
        static RebuildItem of(Rebuild rebuild) {
            return new RebuildItem(
                    rebuild.state(),
                    rebuild.total(),
                    rebuild.done(),
                    rebuild.percent(),
                    rebuild.perSecond(),
                    rebuild.failure(),
                    rebuild.startedAt(),
                    rebuild.readyAt(),
                    rebuild.compared().stream().map(TableItem::of).toList(),
                    rebuild.parked(),
                    rebuild.comparedAt(),
                    rebuild.switchedAt());
        }
    }

    /** A table and its copy. */
    public record TableItem(
            String table,
            boolean equal,
            @Schema(description = "現行の行数 / Living rows") long living,

            @Schema(description = "控えの行数 / Rows of the copy")
            long beside,

            long onlyLiving,
            long onlyBeside,
            long changed,

            @Schema(description = "行の順序によらない検査値 / Whatever the order of rows")
            String livingChecksum,

            String besideChecksum) {
        static TableItem of(Comparison table) {
            return new TableItem(
                    table.table(),
                    table.equal(),
                    table.living(),
                    table.beside(),
                    table.onlyLiving(),
                    table.onlyBeside(),
                    table.changed(),
                    table.livingChecksum(),
                    table.besideChecksum());
        }
    }

    static ProjectionItem of(Overview overview) {
        return new ProjectionItem(
                overview.name(),
                overview.standing().position(),
                overview.standing().appliedAt(),
                overview.standing().waiting(),
                overview.rebuild().map(RebuildItem::of).orElse(null));
    }
}
