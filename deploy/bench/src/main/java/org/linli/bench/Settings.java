package org.linli.bench;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param runs of each figure; median and spread are of them
 * @param clients of the closed model, as many connections
 * @param time of one run
 * @param warm before the first run, so that the compilers have been there
 * @param backlog journal rows that a relay finds when it comes back
 * @param idle how long nothing is done while the suite's own use is read
 * @param eventsPerSecond that come while latency between services is measured
 * @param answeredPerSecond of them that another service answers with an event of its own
 * @param isShort for the guard: ratios and nothing else
 */
public record Settings(int runs, int clients, Duration time, Duration warm, int backlog, Duration idle,
        int eventsPerSecond, int answeredPerSecond, boolean isShort) {
}
