package jp.tsunagi.bench.peer;

/**
 * One round's work.
 *
 * @param round from 0, the warm-up; sets the notebooks of the rounds apart
 * @param writers how many write at the same time
 * @param seconds how long they begin new notes
 * @param events how many events there are to follow, for contenders that follow instead of writing
 */
public record Task(int round, int writers, double seconds, long events) {}
