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
     * @param kind what it is called by, before the prefecture
     * @param next up to {@link CsvPages#SIZE} rows after this one, the first ones after none
     */
    public <R> Uni<RestResponse<byte[]>> of(
            String kind,
            List<String> japanese,
            List<String> english,
            Function<Optional<R>, Uni<List<R>>> next,
            Function<R, List<String>> cells) {
        var head = new CsvLines().line(language == Language.JAPANESE ? japanese : english);
        return CsvPages.fill(head, next, cells).map(lines -> answer(kind + "-" + prefecture, lines));
    }

    /** Lines that are there, as the answer. */
    public RestResponse<byte[]> answer(String name, CsvLines lines) {
        return CsvAnswer.of(lines, encoding, name, language);
    }
}
