package jp.tsunagi.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** What an operator may have the services do, below {@code /api/<service>/v1/operations}. */
interface Operations {
    /**
     * Asks a service for something.
     *
     * @param path below its operations, with its query
     * @throws jp.tsunagi.stack.StackException when the service refuses
     */
    JsonNode get(Part service, String path) throws IOException, InterruptedException;

    /**
     * Has a service do something.
     *
     * @param path below its operations
     * @return what it answers; as of {@link #get} otherwise
     */
    JsonNode post(Part service, String path) throws IOException, InterruptedException;
}
