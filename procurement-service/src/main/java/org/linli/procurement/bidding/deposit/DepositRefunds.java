package org.linli.procurement.bidding.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.procurement.TenderParts;

/** All deposits that are owed back or went back. */
@ApplicationScoped
class DepositRefunds implements TenderParts<DepositRefund> {

    @Override
    public String kind() {
        return "DepositRefund";
    }

    @Override
    public Owner ownerOf(UUID id) {
        return get(id).parties();
    }

    List<DepositRefund> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }
}
