package jp.tsunagi.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import jp.tsunagi.demo.check.Check;
import jp.tsunagi.stack.StackException;

/** The commands that a person types after {@code ./tsunagi}. */
public final class Launcher {
    private static final String HELP = """
            つなぎ / Tsunagi

              ./tsunagi up [--free-ports] [--no-demo]   全部を組み立てて起動する / build what is missing and start everything
              ./tsunagi down                            止める / stop what up started
              ./tsunagi check                           集計がデモの計画と合うか / compare the reports with the demo's plan
              ./tsunagi clock [+DAYSd]                  時計を見る、進める / show the platform's clock, or move it on
              ./tsunagi verify                          履歴が記録されたままか / verify that history is as it was recorded
              ./tsunagi keys [rotate]                   鍵を包む鍵を見る、替える / show the key-encryption keys, or rotate them
              ./tsunagi status                          各部の様子 / how each part stands
              ./tsunagi logs NAME [-f]                  記録を見る / show a log (postgres, kafka, keycloak, intake, referral,
                                                        training, reporting, staff-web, supervisor)
              ./tsunagi reset [--yes]                   データを消す / delete the data
              ./tsunagi test [-pl MODULE …]             すべてのテスト / run every test

              --home DIR または TSUNAGI_HOME            データの置き場所（ふつうは .tsunagi）/ where data stay
              TSUNAGI_PORT_STAFF_WEB, _INTAKE, _REFERRAL, _TRAINING, _REPORTING, _KEYCLOAK, _POSTGRES, _KAFKA
                                                        ポート番号 / ports
            """;

    private Launcher() {}

    /**
     * Runs one command and ends with 0 when it did what it says.
     *
     * @param arguments what was typed
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int code;
        try {
            code = run(Path.of(Objects.requireNonNull(System.getProperty("tsunagi.project"))), List.of(arguments));
        } catch (StackException e) {
            System.err.println(e.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    private static int run(Path project, List<String> arguments) throws IOException, InterruptedException {
        var options = Options.parse(project, System::getenv, arguments);
        var home = Home.at(project, options.home());
        return switch (options.verb()) {
            case "up" -> new Up(home, options, System.out).run();
            case "down" -> Down.run(home, System.out);
            case "status" -> Status.run(home, System.out);
            case "check" -> Check.run(running(home).demo(), System.out);
            case "clock" -> Clock.run(running(home).demo(), options, System.out);
            case "verify" -> Verify.run(new HttpOperations(running(home).demo()), home.seals(), System.out);
            case "keys" ->
                new KeyCommand(new HttpOperations(running(home).demo()), home, System.out).run(options.rest());
            case "logs" -> Logs.run(home, options);
            case "reset" -> Reset.run(home, options);
            case "test" -> new TestRun(home.project(), options.rest(), System.out).run();
            case "help" -> {
                System.out.print(HELP);
                yield 0;
            }
            default ->
                throw new StackException(
                        options.verb() + " という命令はありません。./tsunagi help をご覧ください。",
                        "There is no command " + options.verb() + "; see ./tsunagi help.");
        };
    }

    private static Platform running(Home home) throws IOException {
        if (home.supervisor().isEmpty()) {
            throw new StackException(
                    "つなぎが動いていません。./tsunagi up で起動してください。", "Tsunagi does not run; start it with ./tsunagi up.");
        }
        return new Platform(home, PortPlan.of(Settings.read(home.ports())), Secrets.of(home));
    }
}
