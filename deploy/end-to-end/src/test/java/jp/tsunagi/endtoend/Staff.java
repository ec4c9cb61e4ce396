package jp.tsunagi.endtoend;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** One of the demo accounts at work: signs each request with a token that Keycloak gave for its password. */
record Staff(Platform platform, String account) {
    /** Something new, or an act; the key makes it one act however often it is sent. */
    Response post(String address, String path, Map<String, ?> body) {
        return sent().header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(platform.address(address) + path);
    }

    /** An act that has to succeed; answers where what it made can be read, if it made something. */
    String does(String address, String path, Map<String, ?> body) {
        var answer = post(address, path, body);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(account + " " + path + ": " + answer.statusCode() + " " + answer.asString());
        }
        return answer.header("Location");
    }

    /** Reads something that has to be there. */
    JsonPath read(String address, String pathAndQuery) {
        var answer = get(address, pathAndQuery);
        if (answer.statusCode() != 200) {
            throw new AssertionError(
                    account + " " + pathAndQuery + ": " + answer.statusCode() + " " + answer.asString());
        }
        return answer.jsonPath();
    }

    /** Asks for something, whatever the answer. */
    Response get(String address, String pathAndQuery) {
        return sent().urlEncodingEnabled(false).get(platform.address(address) + pathAndQuery);
    }

    private RequestSpecification sent() {
        return platform.as(account);
    }
}
