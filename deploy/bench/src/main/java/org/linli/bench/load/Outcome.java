package org.linli.bench.load;

import org.HdrHistogram.Histogram;

/**
 * What a run of load came to.
 *
 * @param nanoseconds the run took
 * @param latencies in nanoseconds, of every request that was answered
 */
public record Outcome(long nanoseconds, Histogram latencies) {

    private static final int DIGITS = 3;

    static Histogram histogram() {
        return new Histogram(DIGITS);
    }

    public long count() {
        return latencies.getTotalCount();
    }

    public double perSecond() {
        return count() * 1e9 / nanoseconds;
    }

    /** @param percentile such as 99 */
    public double milliseconds(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }
}
