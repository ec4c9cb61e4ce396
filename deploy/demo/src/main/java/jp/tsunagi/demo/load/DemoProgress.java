package jp.tsunagi.demo.load;

import java.time.LocalDate;

/** Is told how the loading goes. */
@FunctionalInterface
public interface DemoProgress {
    /**
     * Some steps are done.
     *
     * @param steps how many are done
     * @param ofAll how many there are
     * @param day the day that the demo lives through
     */
    void at(int steps, int ofAll, LocalDate day);
}
