package jp.tsunagi.bench.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * The process of one contender: takes a {@link Target} and then {@link Task}s as lines of JSON from its input, answers
 * each with a line, ends with its input. Whatever libraries print goes to the log.
 */
public final class Driver {
    private Driver() {}

    /** @param arguments the contender's name */
    public static void main(String[] arguments) throws Exception {
        var json = new ObjectMapper();
        var answers = System.out;
        System.setOut(System.err);
        int code = 0;
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                var contender = Roster.contender(arguments[0], json.readValue(lines.readLine(), Target.class))) {
            answers.println("ready");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.println(json.writeValueAsString(contender.run(json.readValue(line, Task.class))));
            }
        } catch (Exception e) {
            e.printStackTrace();
            code = 1;
        }
        // Pools and actor systems leave threads behind that would keep the process.
        System.exit(code);
    }
}
