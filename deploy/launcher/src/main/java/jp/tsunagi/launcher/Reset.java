package jp.tsunagi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import jp.tsunagi.stack.Folders;

/** Deletes the data of an installation. */
final class Reset {
    private Reset() {}

    static int run(Home home, Options options) throws IOException, InterruptedException {
        var folder = home.folder();
        if (!options.yes() && !agreed(folder.home())) {
            System.out.println("何も消していません。 / Nothing was deleted.");
            return 1;
        }
        Down.stop(home);
        // Only what up made: a home named by mistake keeps everything else.
        for (var made : List.of("data", "logs", "run", "apps", "keys", "demo")) {
            Folders.delete(folder.home().resolve(made));
        }
        Files.deleteIfExists(home.secrets());
        Files.deleteIfExists(home.seals());
        System.out.println("データを消しました。 / The data were deleted.");
        return 0;
    }

    private static boolean agreed(Path home) {
        System.out.print(home + " のデータをすべて消します。よろしいですか。 / Delete all data there? [y/N] ");
        System.out.flush();
        var answer = new Scanner(System.in, UTF_8);
        return answer.hasNextLine()
                && List.of("y", "yes", "はい").contains(answer.nextLine().strip().toLowerCase(Locale.ROOT));
    }
}
