package org.linli.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/** Clients on a thread each, begun together. A thread that fails fails the run. */
final class Crew {

    /** What one client does until the run is over. */
    @FunctionalInterface
    interface Shift {

        void work(Client client, long begun, Histogram latencies) throws Exception;
    }

    private final int size;
    private final Client.Factory clients;

    Crew(int size, Client.Factory clients) {
        this.size = size;
        this.clients = clients;
    }

    Outcome run(Shift shift) throws Exception {
        var ready = new CountDownLatch(size);
        var begun = new AtomicLong();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(size)) {
            var working = new ArrayList<Future<Histogram>>();
            for (int each = 0; each < size; each++) {
                var number = each;
                working.add(threads.submit(() -> one(number, shift, ready, start, begun)));
            }
            ready.await();
            begun.set(System.nanoTime());
            start.countDown();
            return sum(working, begun.get());
        }
    }

    private Histogram one(int number, Shift shift, CountDownLatch ready, CountDownLatch start, AtomicLong begun)
            throws Exception {
        var latencies = Outcome.histogram();
        Client client;
        try {
            client = clients.open(number);
            client.warm();
        } finally {
            ready.countDown();
        }
        try (client) {
            start.await();
            shift.work(client, begun.get(), latencies);
        }
        return latencies;
    }

    private static Outcome sum(List<Future<Histogram>> working, long begun) throws Exception {
        var all = Outcome.histogram();
        for (var each : working) {
            try {
                all.add(each.get());
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof Exception cause ? cause : failed;
            }
        }
        return new Outcome(System.nanoTime() - begun, all);
    }
}
