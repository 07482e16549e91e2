package org.linli.procurement.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.procurement.TenderParts;

/** All explanation rounds. */
@ApplicationScoped
public class LowBidCases implements TenderParts<LowBidCase> {

    @Override
    public String kind() {
        return "LowBidCase";
    }

    List<LowBidCase> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }

    /** The price was abnormally low and the committee believed the explanation. */
    public boolean wasAccepted(UUID bidId) {
        return count("bidId = ?1 and status = ?2", bidId, LowBidStatus.ACCEPTED) > 0;
    }
}
