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
        return list("reference = ?1 and amount = ?2 and reversalId is null order by id", reference, amount);
    }

    /** Entered for that advance in that amount, the oldest first. */
    List<BridgeRepayment> own(UUID bridgeId, Money amount) {
        return list("bridgeId = ?1 and amount = ?2 and reference is not null and reversalId is null order by id",
                bridgeId, amount);
    }

    boolean isReceived(UUID bridgeId, String reference) {
        return count("bridgeId = ?1 and reference = ?2 and reversalId is null", bridgeId, reference) > 0;
    }

    /**
     * A payment that came back may be paid after all: what it repays then is booked under another name.
     *
     * @return what is put behind the name
     */
    String time(UUID paymentId) {
        var before = count("paymentId", paymentId);
        return before == 0 ? "" : " " + (before + 1);
    }

    /** Whether it is one that the agency made itself, and stands. */
    boolean isOwn(UUID paymentId) {
        return count("paymentId = ?1 and reference is not null and reversalId is null", paymentId) > 0;
    }

    /** What that payment repaid and has not taken back. */
    List<BridgeRepayment> standing(UUID paymentId) {
        return find("paymentId = ?1 and reversalId is null order by id", paymentId)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
