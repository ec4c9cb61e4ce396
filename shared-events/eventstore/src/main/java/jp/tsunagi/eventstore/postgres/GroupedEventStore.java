package jp.tsunagi.eventstore.postgres;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * The event store on PostgreSQL, where appends that come at the same time share one transaction and one flush of the log.
 * A group forms while those before it are under way and waits for nothing else, so an append that comes alone goes at
 * once. Each member gets its own end: one that loses or is refused takes no other with it. A group holds at most one
 * append for each stream and for each command id; further ones wait for the next.
 */
public class GroupedEventStore implements EventStore {
    /** Members of one group: beyond some dozens a flush of the log is a small part of the work. */
    private static final int LARGEST = 64;

    /** Groups under way at a time: while one waits for its flush, the next is being written. */
    static final int GROUPS = 2;

    private final PostgresEventStore store;
    private final Deque<Member> waiting = new ArrayDeque<>();
    /** Streams and command ids of the members under way. */
    private final Set<UUID> taken = new HashSet<>();

    private int groups;

    /**
     * @param appendPool connections of the role {@code <service>_append}
     * @param appPool connections of the role {@code <service>_app}, which falls under row-level security
     */
    public GroupedEventStore(Pool appendPool, Pool appPool) {
        this(new PostgresEventStore(appendPool, appPool));
    }

    GroupedEventStore(PostgresEventStore store) {
        this.store = store;
    }

    private record Member(
            Append append,
            UniEmitter<? super Appended> answer,
            @Nullable Context context) {
        private UUID stream() {
            return append.stream().id();
        }

        private UUID command() {
            return append.origin().commandId();
        }

        private void run(Runnable work) {
            if (context == null) {
                work.run();
            } else {
                context.runOnContext(_ -> work.run());
            }
        }
    }

    @Override
    public final Uni<History> load(StreamId stream, UUID commandId, Scope scope) {
        return store.load(stream, commandId, scope);
    }

    @Override
    public final Uni<Optional<CommandResult>> result(UUID commandId) {
        return store.result(commandId);
    }

    @Override
    public final Uni<Appended> append(Append append) {
        return Uni.createFrom().emitter(answer -> {
            var member = new Member(append, answer, Vertx.currentContext());
            synchronized (this) {
                waiting.add(member);
            }
            sendWaiting();
        });
    }

    private void sendWaiting() {
        for (var group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
            var members = group;
            // On the first member's context, whose trace it then belongs to.
            members.getFirst().run(() -> send(members));
        }
    }

    private synchronized List<Member> nextGroup() {
        List<Member> group = new ArrayList<>();
        if (groups < GROUPS) {
            for (var members = waiting.iterator(); members.hasNext() && group.size() < LARGEST; ) {
                var member = members.next();
                if (!taken.contains(member.stream()) && !taken.contains(member.command())) {
                    taken.add(member.stream());
                    taken.add(member.command());
                    members.remove();
                    group.add(member);
                }
            }
        }
        if (!group.isEmpty()) {
            groups++;
        }
        return group;
    }

    private void send(List<Member> group) {
        Uni.createFrom()
                .deferred(() -> together(group.stream().map(Member::append).toList()))
                .subscribe()
                .with(ends -> ended(group, ends), failure -> failed(group, failure));
    }

    Uni<Map<UUID, Appended>> together(List<Append> appends) {
        return store.appendTogether(appends);
    }

    /** What one member did wrong, or somebody who holds what it needs, undid them all: each tries alone. */
    private void failed(List<Member> group, Throwable failure) {
        var translated = Failures.translate(failure);
        if (translated instanceof StoreUnavailable && !Failures.undone(failure)) {
            release(group, 1);
            group.forEach(member -> member.run(() -> member.answer().fail(translated)));
        } else {
            ended(group, Map.of());
        }
    }

    private void ended(List<Member> group, Map<UUID, Appended> ends) {
        release(
                group.stream()
                        .filter(member -> ends.containsKey(member.stream()))
                        .toList(),
                1);
        for (var member : group) {
            var end = ends.get(member.stream());
            member.run(
                    end == null
                            ? () -> sendAlone(member)
                            : () -> member.answer().complete(end));
        }
    }

    private void sendAlone(Member member) {
        store.append(member.append())
                .onTermination()
                .invoke(() -> release(List.of(member), 0))
                .subscribe()
                .with(member.answer()::complete, member.answer()::fail);
    }

    private void release(List<Member> members, int groupsEnded) {
        synchronized (this) {
            groups -= groupsEnded;
            for (var member : members) {
                taken.remove(member.stream());
                taken.remove(member.command());
            }
        }
        sendWaiting();
    }
}
