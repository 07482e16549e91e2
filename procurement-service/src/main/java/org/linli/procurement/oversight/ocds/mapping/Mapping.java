package org.linli.procurement.oversight.ocds.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.procurement.oversight.ocds.release.ContractingProcess;
import org.linli.procurement.oversight.ocds.release.Draft;

/** What a type of fact becomes. */
@FunctionalInterface
public interface Mapping {

    /** @return null when this fact adds nothing to what is public */
    @Nullable
    Draft of(JournalFact fact, ContractingProcess process);

    /** A bean that knows the facts of one stage. */
    interface Stage {

        /** By the middle of the type: {@code tender.published} for {@code linli.procurement.tender.published.v1}. */
        Map<String, Mapping> mappings();
    }
}
