package org.linli.funding.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

@ApplicationScoped
class UseChanges implements Aggregates<UseChange> {

    @Override
    public String kind() {
        return "UseChange";
    }

    /** Whether one is proposed or agreed and has not begun. */
    boolean isAnyOpen(UUID sourceId) {
        return count("sourceId = ?1 and status in ?2", sourceId, List.of(ChangeState.PROPOSED, ChangeState.AGREED)) > 0;
    }
}
