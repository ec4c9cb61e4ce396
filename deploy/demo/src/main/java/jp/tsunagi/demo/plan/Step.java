package jp.tsunagi.demo.plan;

import java.time.LocalDate;

/**
 * One act on its day.
 *
 * @param id the same in every plan of the same seed; repeating a step is sending the same command again
 * @param day the day in Japan on which it is done and recorded
 * @param thread steps of one thread are done one after the other; threads of a day may run side by side
 * @param account who does it
 * @param act what is done
 */
public record Step(String id, LocalDate day, String thread, String account, Act act) {}
