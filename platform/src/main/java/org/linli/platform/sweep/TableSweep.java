package org.linli.platform.sweep;

import io.quarkus.arc.Arc;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The usual clock: {@link Swept} names a table, whose rows say themselves when they are looked at next. */
public interface TableSweep extends Sweep<UUID> {

    @Override
    default String name() {
        return swept().name();
    }

    @Override
    default List<UUID> due(Instant now, int limit) {
        return Arc.container().instance(DueRows.class).get().of(swept().table(), swept().key(), now, limit);
    }

    private Swept swept() {
        return Objects.requireNonNull(getClass().getAnnotation(Swept.class), () -> getClass() + " has no @Swept");
    }
}
