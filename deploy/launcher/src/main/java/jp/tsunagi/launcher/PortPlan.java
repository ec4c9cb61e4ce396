package jp.tsunagi.launcher;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import jp.tsunagi.stack.Ports;
import jp.tsunagi.stack.StackException;

/**
 * Which port each part answers on.
 *
 * @param numbers a number for each port
 */
record PortPlan(Map<PortName, Integer> numbers) {

    PortPlan {
        numbers = Map.copyOf(numbers);
    }

    /**
     * The usual ports, except where the environment chooses others.
     *
     * @param environment gives the value of a variable, or null
     */
    static PortPlan usual(Environment environment) {
        return choose(environment, PortName::usual);
    }

    /** Ports that nobody uses now, except where the environment chooses. */
    static PortPlan free(Environment environment) throws IOException {
        var free = Ports.free(PortName.values().length).iterator();
        return choose(environment, port -> free.next());
    }

    /** Reads what {@link #toSettings()} gave. */
    static PortPlan of(Settings settings) {
        var numbers = new EnumMap<PortName, Integer>(PortName.class);
        for (var port : PortName.values()) {
            numbers.put(port, number(port, settings.get(port.variable())));
        }
        return new PortPlan(numbers);
    }

    /** The plan as variables. */
    Settings toSettings() {
        var settings = new TreeMap<String, String>();
        numbers.forEach((port, number) -> settings.put(port.variable(), Integer.toString(number)));
        return new Settings(settings);
    }

    /** The number of a port. */
    int of(PortName port) {
        var number = numbers.get(port);
        if (number == null) {
            throw new IllegalStateException("no number for " + port);
        }
        return number;
    }

    /** Complains when two parts shall have the same port, or when somebody else listens on one. */
    void requireFree() {
        var seen = new TreeMap<Integer, PortName>();
        for (var port : PortName.values()) {
            var other = seen.put(of(port), port);
            if (other != null) {
                throw new StackException(
                        other + " と " + port + " に同じポート " + of(port) + " が指定されています。",
                        other + " and " + port + " were given the same port " + of(port) + ".");
            }
            if (!Ports.isFree(of(port))) {
                throw taken(port, of(port));
            }
        }
    }

    private static PortPlan choose(Environment environment, ToIntFunction<PortName> otherwise) {
        var numbers = new EnumMap<PortName, Integer>(PortName.class);
        for (var port : PortName.values()) {
            var chosen = environment.get(port.variable());
            numbers.put(
                    port,
                    chosen == null || chosen.isBlank() ? otherwise.applyAsInt(port) : number(port, chosen.strip()));
        }
        return new PortPlan(numbers);
    }

    private static StackException taken(PortName port, int number) {
        var holder = Ports.holder(number);
        var japaneseHolder = holder.isPresent() ? "（pid " + holder.getAsLong() + "）" : "";
        var englishHolder = holder.isPresent() ? " (pid " + holder.getAsLong() + ")" : "";
        return new StackException(
                port + " のポート " + number + " は他のプログラム" + japaneseHolder + "が使っています。" + port.variable()
                        + " で別の番号を選ぶか、--free-ports を付けてください。",
                "Port " + number + " of " + port + " is taken by another program" + englishHolder
                        + "; choose another with " + port.variable() + " or add --free-ports.");
    }

    private static int number(PortName port, String text) {
        try {
            int number = Integer.parseInt(text);
            if (number > 0 && number < 65_536) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The sentence below says it.
        }
        throw new StackException(
                port.variable() + " は 1 から 65535 の番号でなければなりません（今は " + text + "）。",
                port.variable() + " must be a number from 1 to 65535; it is " + text + ".");
    }
}
