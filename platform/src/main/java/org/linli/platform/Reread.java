package org.linli.platform;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is read again once it is a minute old by the machine's running time, whatever business time does. */
public final class Reread<T> {

    private record Reading<T>(T value, long at) {
    }

    private static final long TERM = Duration.ofMinutes(1).toNanos();

    private final Supplier<T> source;
    private volatile @Nullable Reading<T> last;

    public Reread(Supplier<T> source) {
        this.source = source;
    }

    public T get() {
        var reading = last;
        if (reading == null || System.nanoTime() - reading.at() > TERM) {
            reading = new Reading<>(source.get(), System.nanoTime());
            last = reading;
        }
        return reading.value();
    }

    /** The next {@link #get()} reads. */
    public void forget() {
        last = null;
    }
}
