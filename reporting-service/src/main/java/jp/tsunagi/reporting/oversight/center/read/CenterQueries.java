package jp.tsunagi.reporting.oversight.center.read;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.service.read.ScopedReads;

/** Finds centers. There are about sixty in the country: a list has one page. */
public final class CenterQueries {
    private final ScopedReads reads;

    public CenterQueries(ScopedReads reads) {
        this.reads = reads;
    }

    /** The centers of these prefectures, by prefecture and id. */
    Uni<List<CenterRow>> of(Scope.Member reader, Collection<String> prefectures) {
        return reads.read(
                reader,
                session -> session.createSelectionQuery(
                                "from CenterRow c where c.prefecture in :prefectures order by c.prefecture, c.id",
                                CenterRow.class)
                        .setParameter("prefectures", List.copyOf(prefectures))
                        .getResultList());
    }
}
