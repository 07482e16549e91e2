package org.linli.funding.bridge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.linli.platform.money.Money;

/** All repayments. */
@ApplicationScoped
class BridgeRepayments implements PanacheRepositoryBase<BridgeRepayment, UUID> {

    /** What that payment withheld for advances that never arrived, and is owed again. */
    List<BridgeRepayment> owedAgain(UUID paymentId) {
        return find("paymentId = ?1 and owedAgainId is not null order by id", paymentId)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** What repaid that advance and was not taken back. */
    List<BridgeRepayment> standingOf(UUID bridgeId) {
        return find("bridgeId = ?1 and reversalId is null order by id", bridgeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Entered with that bank reference and amount, the oldest first. */
    List<BridgeRepayment> own(String reference, Money amount) {
        return list("reference = ?1 and amount = ?2 order by id", reference, amount);
    }

    boolean isReceived(UUID bridgeId, String reference) {
        return count("bridgeId = ?1 and reference = ?2", bridgeId, reference) > 0;
    }

    /** What that payment repaid and has not taken back. */
    List<BridgeRepayment> standing(UUID paymentId) {
        return find("paymentId = ?1 and reversalId is null order by id", paymentId)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
