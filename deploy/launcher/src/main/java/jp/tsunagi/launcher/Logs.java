package jp.tsunagi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.stack.StackException;

/** Shows the end of a log. */
final class Logs {
    private Logs() {}

    static int run(Home home, Options options) throws IOException, InterruptedException {
        var name = options.rest().isEmpty() ? "" : options.rest().getFirst();
        var id = Part.named(name).map(Part::id).orElse(name.equals(Home.SUPERVISOR) ? name : "");
        if (id.isEmpty()) {
            throw new StackException(
                    "記録の名前を選んでください: postgres kafka keycloak intake referral training reporting staff-web supervisor",
                    "Choose a log: postgres kafka keycloak intake referral training reporting staff-web supervisor");
        }
        var log = home.folder().log(id);
        if (!Files.exists(log)) {
            throw new StackException(id + " の記録はまだありません。", "There is no log of " + id + " yet.");
        }
        var command = new ArrayList<>(List.of("tail", "-n", "200"));
        if (options.follow()) {
            command.add("-F");
        }
        command.add(log.toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
