package org.linli.bench.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests fall due at a steady rate, whether or not earlier ones were answered; each is timed from when it was due. A
 * server that stands still is charged for everybody who came meanwhile (no coordinated omission).
 */
public final class OpenModel {

    private final double perSecond;
    private final int clients;

    /** @param clients connections that share the rate; too few of them count against the server, not for it */
    public OpenModel(double perSecond, int clients) {
        this.perSecond = perSecond;
        this.clients = clients;
    }

    /** Nanoseconds from the beginning at which request {@code number}, from 0, is due. */
    long due(long number) {
        return Math.round(number * 1e9 / perSecond);
    }

    /** How many fall due within that time. */
    long requests(Duration time) {
        return Math.max(1, (long) Math.floor(time.toNanos() / 1e9 * perSecond));
    }

    public Outcome run(Duration time, Client.Factory factory) throws Exception {
        var next = new AtomicLong();
        var all = requests(time);
        return new Crew(clients, factory).run((client, begun, latencies) -> {
            for (var number = next.getAndIncrement(); number < all; number = next.getAndIncrement()) {
                var due = begun + due(number);
                await(due);
                client.once(due);
                latencies.recordValue(System.nanoTime() - due);
            }
        });
    }

    private static void await(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
