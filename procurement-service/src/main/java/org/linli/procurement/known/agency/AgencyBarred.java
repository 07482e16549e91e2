package org.linli.procurement.known.agency;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a disqualification or an entry in a list: which, and what it bars from. Effects null: nothing. */
public record AgencyBarred(UUID agencyId, @Nullable UUID decisionId, @Nullable List<String> effects) {

    /** From any of them. */
    public boolean barsFrom(String... what) {
        return effects != null && !Collections.disjoint(effects, Set.of(what));
    }
}
