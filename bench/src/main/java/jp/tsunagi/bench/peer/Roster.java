package jp.tsunagi.bench.peer;

import jp.tsunagi.eventstore.Scope;

/** All contenders by name. A new one is a line here and one in {@code Bench}. */
final class Roster {
    private Roster() {}

    static Contender contender(String name, Target target) throws Exception {
        return switch (name) {
            case "pgbench" -> new PgBench(target);
            case "tsunagi-append" -> TsunagiWrites.appends(target);
            case "tsunagi-grouped-append" -> TsunagiWrites.groupedAppends(target);
            case "tsunagi-commands" -> TsunagiWrites.commands(target, Scope.PLATFORM);
            case "tsunagi-member-commands" -> TsunagiWrites.commands(target, TsunagiWrites.MEMBER);
            case "tsunagi-relay" -> new TsunagiRelay(target);
            case "tsunagi-rebuild" -> TsunagiRebuild.living(target);
            case "tsunagi-rebuild-beside" -> TsunagiRebuild.beside(target);
            case "axon-jdbc" -> Axon.jdbc(target);
            case "axon-jpa" -> Axon.jpa(target, 50);
            case "axon-jpa-1" -> Axon.jpa(target, 1);
            case "pekko" -> new Pekko(target);
            case "debezium" -> new Debezium(target);
            default -> throw new IllegalArgumentException("nobody of this name: " + name);
        };
    }
}
