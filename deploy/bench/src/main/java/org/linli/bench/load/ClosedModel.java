package org.linli.bench.load;

import java.time.Duration;

/** Each client asks again as soon as it was answered: the most a server gives so many clients. */
public final class ClosedModel {

    private final int clients;

    public ClosedModel(int clients) {
        this.clients = clients;
    }

    public Outcome run(Duration time, Client.Factory factory) throws Exception {
        return new Crew(clients, factory).run((client, begun, latencies) -> {
            var end = begun + time.toNanos();
            var asked = System.nanoTime();
            while (asked < end) {
                client.once(asked);
                var answered = System.nanoTime();
                latencies.recordValue(answered - asked);
                asked = answered;
            }
        });
    }
}
