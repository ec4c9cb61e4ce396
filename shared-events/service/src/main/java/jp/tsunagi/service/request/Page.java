package jp.tsunagi.service.request;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list: where it begins and how many rows it has. A cursor names the last row of the page before by the
 * list's order, and which list with which filters it belongs to. It is checked, not secret: it opens nothing that
 * row-level security would not show anyway.
 */
public final class Page {
    /** The most rows of a page. */
    public static final int LARGEST = 200;
    /** Rows of a page when no limit is asked for. */
    public static final int USUAL = 50;

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final int MARK = 12;

    private final String path;
    private final String filters;
    private final int limit;
    private final @Nullable Position after;

    private Page(String path, String filters, int limit, @Nullable Position after) {
        this.path = path;
        this.filters = filters;
        this.limit = limit;
        this.after = after;
    }

    static Page of(UriInfo uri, int limit) {
        var filters = new TreeMap<>(uri.getQueryParameters())
                .entrySet().stream()
                        .filter(filter -> !filter.getKey().equals(Query.CURSOR)
                                && !filter.getKey().equals(Query.LIMIT))
                        .flatMap(filter -> filter.getValue().stream()
                                .map(value -> encoded(filter.getKey()) + "=" + encoded(value)))
                        .collect(Collectors.joining("&"));
        var path = uri.getRequestUri().getRawPath();
        var cursor = uri.getQueryParameters().getFirst(Query.CURSOR);
        return new Page(path, filters, limit, cursor == null ? null : read(cursor, mark(path, filters)));
    }

    /** How many rows to fetch: one more than the page holds, which tells whether another page follows. */
    public int fetch() {
        return limit + 1;
    }

    /** The last row of the page before; empty on the first page. */
    public Optional<Position> after() {
        return Optional.ofNullable(after);
    }

    /**
     * The rows that the page shows: without the one that only tells whether another page follows. Nobody reads that one, so it
     * is neither put on record nor opened.
     *
     * @param fetched up to {@link #fetch} rows in the list's order
     */
    public <R> List<R> shown(List<R> fetched) {
        return fetched.subList(0, Math.min(limit, fetched.size()));
    }

    /**
     * Answers with the page and, when more rows follow, a Link to the next one (RFC 8288).
     *
     * @param fetched up to {@link #fetch} rows in the list's order
     * @param position what the list is ordered by, of a row; together unique
     * @param body the response body of the page's rows
     */
    public <R, B> RestResponse<B> answer(List<R> fetched, Function<R, List<?>> position, Function<List<R>, B> body) {
        var rows = shown(fetched);
        var response = ResponseBuilder.ok(body.apply(rows)).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (fetched.size() > limit) {
            response.header(HttpHeaders.LINK, "<" + next(position.apply(rows.getLast())) + ">; rel=\"next\"");
        }
        return response.build();
    }

    private String next(List<?> position) {
        var texts = new ArrayList<String>();
        texts.add(mark(path, filters));
        position.forEach(part -> texts.add(String.valueOf(part)));
        try {
            var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(texts));
            return path + "?" + (filters.isEmpty() ? "" : filters + "&") + "limit=" + limit + "&cursor=" + cursor;
        } catch (IOException e) {
            throw new IllegalStateException("texts can be written", e);
        }
    }

    private static Position read(String cursor, String mark) {
        try {
            var texts = JSON.readValue(Base64.getUrlDecoder().decode(cursor), TEXTS);
            if (!texts.isEmpty()
                    && mark.equals(texts.getFirst())
                    && texts.stream().noneMatch(text -> text == null)) {
                return new Position(texts.subList(1, texts.size()));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw unknown();
        }
        throw unknown();
    }

    private static String mark(String path, String filters) {
        return Fingerprint.of(path + "?" + filters).hex().substring(0, MARK);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static ProblemException unknown() {
        return ProblemException.of(Fault.parameter(Query.CURSOR, EdgeProblem.UNKNOWN_CURSOR));
    }

    /** A row's place in the list's order. Its parts throw {@code unknown-cursor} when they are not what they should be. */
    public record Position(List<String> parts) {
        public Position {
            parts = List.copyOf(parts);
        }

        /** A part that is an instant. */
        public Instant instant(int part) {
            return read(part, Instant::parse);
        }

        /** A part that is a day. */
        public LocalDate date(int part) {
            return read(part, LocalDate::parse);
        }

        /** A part that is an id. */
        public UUID id(int part) {
            return read(part, UUID::fromString);
        }

        /** A part that is a number. */
        public long number(int part) {
            return read(part, Long::valueOf);
        }

        /** A part that is a text. */
        public String text(int part) {
            return read(part, Function.identity());
        }

        private <T> T read(int part, Function<String, T> parser) {
            if (part >= parts.size()) {
                throw unknown();
            }
            try {
                return parser.apply(parts.get(part));
            } catch (DateTimeException | IllegalArgumentException unfit) {
                throw unknown();
            }
        }
    }
}
