package org.linli.console.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact as a topic told it.
 *
 * @param service who said it, such as {@code procurement}
 * @param type as its producer names it, such as {@code linli.procurement.tender.published.v1}
 * @param key of the aggregate it is about; {@code sequence} counts the facts of that key
 * @param at in business time
 * @param causation the fact that it answers, null where a person or a clock began it
 * @param payload JSON
 * @param seen the order in which this console heard it, for resuming a stream
 */
public record Fact(UUID id, String service, String type, String topic, String key, long sequence, Instant at,
        LocalDate day, String actor, UUID correlation, @Nullable UUID causation, String payload, long seen) {

    public String name() {
        return bare(type);
    }

    /** Without the prefix that all share and the version: {@code procurement.tender.published}. */
    public static String bare(String type) {
        return type.replaceFirst("^linli\\.", "").replaceFirst("\\.v\\d+$", "");
    }
}
