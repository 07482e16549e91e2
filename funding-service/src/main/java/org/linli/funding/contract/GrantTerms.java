package org.linli.funding.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.money.Money;

/**
 * An awarded grant as a contract.
 *
 * @param grantId stands for the contract wherever one is spoken of
 */
public record GrantTerms(UUID grantId, String number, UUID agencyId, String purchaserId, UUID lineId, UUID sourceId,
        LocalDate awardedOn, List<Piece> pieces) {

    public record Piece(Money amount, LocalDate until) {
    }

    Money amount() {
        return pieces.stream().map(Piece::amount).reduce(Money.ZERO, Money::plus);
    }
}
