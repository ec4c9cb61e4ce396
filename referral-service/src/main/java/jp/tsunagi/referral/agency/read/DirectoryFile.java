package jp.tsunagi.referral.agency.read;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.tsunagi.service.csv.CsvAnswer;
import jp.tsunagi.service.csv.CsvEncoding;
import jp.tsunagi.service.csv.CsvLines;
import jp.tsunagi.service.csv.CsvPages;
import jp.tsunagi.service.csv.CsvTable;
import jp.tsunagi.service.problem.Language;
import jp.tsunagi.service.request.Query;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What is asked for when the directory of a prefecture is wanted as a file.
 *
 * @param prefecture two digits
 */
public record DirectoryFile(String prefecture, CsvEncoding encoding, Language language) {
    /**
     * Reads the request.
     *
     * @throws jp.tsunagi.service.problem.ProblemException when a parameter is missing, wrong or unknown
     */
    public static DirectoryFile asked(UriInfo uri, HttpHeaders headers) {
        var query = new Query(uri);
        var prefecture = query.required("prefecture", query.prefecture("prefecture"));
        var encoding = query.code("encoding", CsvEncoding.class).orElse(CsvEncoding.UTF_8);
        query.end();
        return new DirectoryFile(
                prefecture.get(), encoding, Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /**
     * A file with a line for each row of a list.
     *
     * @param next up to {@link CsvPages#SIZE} rows after this one, the first ones after none
     * @param item a row as the file's columns know it
     */
    public <R, I> Uni<RestResponse<byte[]>> of(
            CsvTable<I> table, Function<Optional<R>, Uni<List<R>>> next, Function<R, I> item) {
        var head = new CsvLines().line(table.head(language));
        return CsvPages.fill(head, next, row -> table.cells(item.apply(row), language))
                .map(lines -> answer(table.name() + "-" + prefecture, lines));
    }

    /** Lines that are there, as the answer. */
    public RestResponse<byte[]> answer(String name, CsvLines lines) {
        return CsvAnswer.of(lines, encoding, name, language);
    }
}
