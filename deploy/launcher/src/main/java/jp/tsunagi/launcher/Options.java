package jp.tsunagi.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.stack.StackException;

/**
 * What a person asked for.
 *
 * @param verb the command
 * @param home the installation's folder
 * @param freePorts whether to pick ports that nobody uses
 * @param demo whether to load the demo prefecture into an empty store, or go on where its loading was cut off
 * @param yes whether questions are answered already
 * @param follow whether to go on showing a log
 * @param rest the other arguments
 */
record Options(
        String verb, Path home, boolean freePorts, boolean demo, boolean yes, boolean follow, List<String> rest) {

    /**
     * Reads a command line.
     *
     * @param project the checkout, whose {@code .tsunagi} is the usual home
     * @param environment may name another home
     * @param arguments what was typed
     */
    static Options parse(Path project, Environment environment, List<String> arguments) {
        var verb = "help";
        var named = environment.get("TSUNAGI_HOME");
        var home = named == null || named.isBlank() ? project.resolve(".tsunagi") : Path.of(named);
        var freePorts = false;
        var demo = true;
        var yes = false;
        var follow = false;
        var rest = new ArrayList<String>();
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            switch (argument) {
                case "--home" -> {
                    i++;
                    if (i == arguments.size()) {
                        throw new StackException("--home にはフォルダーの名前が要ります。", "--home needs the name of a folder.");
                    }
                    home = Path.of(arguments.get(i));
                }
                case "--free-ports" -> freePorts = true;
                case "--no-demo" -> demo = false;
                case "--yes" -> yes = true;
                case "-f" -> follow = true;
                case "-h", "--help" -> rest.add("help");
                default -> {
                    if (argument.startsWith("--") && !verb.equals("test")) {
                        throw new StackException(argument + " という指定はありません。", "There is no option " + argument + ".");
                    }
                    rest.add(argument);
                }
            }
            if (i == 0 && !argument.startsWith("-")) {
                verb = rest.removeFirst();
            }
        }
        return new Options(verb, home, freePorts, demo, yes, follow, List.copyOf(rest));
    }
}
