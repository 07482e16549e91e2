package org.linli.funding.payable;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a payable lay with somebody; the last span is open. */
public record StageSpan(Stage stage, String holder, Instant from, @Nullable Instant to) {

    Duration length(Instant now) {
        return Duration.between(from, to == null ? now : to);
    }
}
