package org.linli.evaluation.contract;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the registry has the agency. The later of suspended and resumed counts, whichever is heard first; closed is for
 * good.
 */
@Embeddable
record Lifecycle(boolean suspended, @Nullable LocalDate closedOn, long lifecycleSequence) {

    static final Lifecycle OPEN = new Lifecycle(false, null, 0);

    Lifecycle suspended(boolean now, long sequence) {
        return sequence > lifecycleSequence ? new Lifecycle(now, closedOn, sequence) : this;
    }

    Lifecycle closed(LocalDate on) {
        return new Lifecycle(suspended, on, lifecycleSequence);
    }

    boolean isOpen() {
        return !suspended && closedOn == null;
    }
}
