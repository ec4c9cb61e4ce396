package jp.tsunagi.service.body;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads every JSON body, and keeps its bytes' fingerprint: a repeated command is known by what was really sent. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodyReader implements MessageBodyReader<Object> {
    private final CurrentRequest request;
    private final int largest;

    JsonBodyReader(CurrentRequest request, @ConfigProperty(name = "tsunagi.body.largest") int largest) {
        this.request = request;
        this.largest = largest;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        // Chunked bodies announce no length; the gate has looked at the others.
        var content = stream.readNBytes(largest + 1);
        if (content.length > largest) {
            throw new ProblemException(EdgeProblem.BODY_TOO_LARGE, largest).withHeader("Connection", "close");
        }
        request.received(content);
        return BodyJson.read(content, genericType);
    }
}
