package org.linli.procurement.oversight.ocds.mapping;

import java.util.List;
import org.linli.procurement.oversight.ocds.release.ContractingProcess;
import org.linli.procurement.oversight.ocds.release.Part;

/** Awards that are announced and not made. */
final class Proposals {

    private Proposals() {
    }

    static List<Part> dropped(ContractingProcess process, String status) {
        return process.items("/awards").stream().filter(award -> award.path("status").asText().equals("pending"))
                .map(award -> Part.withId(award.path("id").asText()).text("status", status)).toList();
    }
}
