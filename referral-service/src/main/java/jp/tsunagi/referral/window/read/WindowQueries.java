package jp.tsunagi.referral.window.read;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.service.read.Conditions;
import jp.tsunagi.service.read.ScopedReads;

/** Finds the windows of a prefecture, by municipality. */
public final class WindowQueries {
    private final ScopedReads reads;

    public WindowQueries(ScopedReads reads) {
        this.reads = reads;
    }

    /** Those that are kept on a day; there are no more than municipalities. */
    Uni<List<WindowRow>> of(Scope.Member reader, String prefecture, LocalDate today) {
        return reads.read(
                reader,
                session -> new Conditions()
                        .require(
                                "w.prefecture = :prefecture and (w.untilDay is null or w.untilDay >= :today)",
                                Map.of("prefecture", prefecture, "today", today))
                        .select(session, "from WindowRow w", "order by w.municipality", WindowRow.class)
                        .getResultList());
    }
}
