package org.linli.connect;

import io.debezium.connector.base.QueueProvider;
import io.debezium.pipeline.DataChangeEvent;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Debezium's queue in memory, of which its task can see how much lies in it. */
public final class JournalQueue implements QueueProvider<DataChangeEvent> {

    static final String NAME = "journal";

    /** Debezium makes and configures it where a task starts, on that task's thread. */
    private static final ThreadLocal<JournalQueue> LATEST = new ThreadLocal<>();

    private final Queue<DataChangeEvent> events = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();

    static @Nullable JournalQueue ofThisThread() {
        return LATEST.get();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void configure(Map<String, ?> properties) {
        LATEST.set(this);
    }

    @Override
    public void enqueue(DataChangeEvent event) {
        events.add(event);
        size.incrementAndGet();
    }

    @Override
    public @Nullable DataChangeEvent poll() {
        var event = events.poll();
        if (event != null) {
            size.decrementAndGet();
        }
        return event;
    }

    @Override
    public int size() {
        return size.get();
    }
}
