package jp.tsunagi.endtoend;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
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

    /** Replaces a part of something, at the version at which it is read; has to succeed. */
    void changes(String address, String path, String part, Map<String, ?> body) {
        var answer = sent().header("If-Match", get(address, path).header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .put(platform.address(address) + path + part);
        if (answer.statusCode() != 204) {
            throw new AssertionError(
                    account + " " + path + part + ": " + answer.statusCode() + " " + answer.asString());
        }
    }

    /** Reads all pages of a list. */
    List<Map<String, Object>> readAll(String address, String pathAndQuery) {
        var items = new ArrayList<Map<String, Object>>();
        var next = pathAndQuery;
        while (next != null) {
            var page = get(address, next);
            if (page.statusCode() != 200) {
                throw new AssertionError(account + " " + next + ": " + page.statusCode() + " " + page.asString());
            }
            items.addAll(page.jsonPath().getList("items"));
            var link = page.header("Link");
            next = link == null ? null : link.replaceAll("^<|>.*$", "");
        }
        return items;
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
