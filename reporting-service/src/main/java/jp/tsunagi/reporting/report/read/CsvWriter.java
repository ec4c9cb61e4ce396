package jp.tsunagi.reporting.report.read;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import jp.tsunagi.service.problem.Language;

/** Answers with a report as CSV, in the language that the answer announces. */
@Provider
@Produces(CsvSheet.TYPE)
public class CsvWriter implements MessageBodyWriter<Report> {
    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Report.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Report report,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        var sheet = new CsvSheet(report.asOf());
        report.print(sheet, Language.preferred(String.valueOf(headers.getFirst(HttpHeaders.CONTENT_LANGUAGE))));
        out.write(sheet.bytes());
    }
}
