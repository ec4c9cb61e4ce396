package jp.tsunagi.bench.contest;

/**
 * Somebody who takes part in a contest of writing.
 *
 * @param name as the roster of contenders has it
 * @param ledger where its events stand
 */
record Entrant(String name, Ledger ledger) {
    boolean writesOneText() {
        return name.equals("pgbench");
    }
}
