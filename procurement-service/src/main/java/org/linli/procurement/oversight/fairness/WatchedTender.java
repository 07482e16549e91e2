package org.linli.procurement.oversight.fairness;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.procurement.judging.ranking.TenderResult;
import org.linli.procurement.tendering.tender.Tender;

/**
 * One ranked tender as the watch keeps it: who won, who would have on the lowest price, and how the winner did later.
 */
@Entity
class WatchedTender {

    @Id
    private UUID tenderId;
    private int year;
    private LocalDate rankedOn;
    private String purchaserId;
    private String areaCode;
    private String serviceType;
    private int bids;
    private UUID winnerBidId;
    private UUID winnerAgencyId;
    private Money price;
    private @Nullable Money secondPrice;
    private UUID lowestAgencyId;
    private Money lowestPrice;
    private boolean sameWinner;
    /** Token subjects of those who wrote the document; never shown. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> officers;
    private @Nullable UUID evaluationId;
    private @Nullable BigDecimal evaluationScore;
    private @Nullable LocalDate evaluatedOn;

    protected WatchedTender() {
    }

    WatchedTender(Tender tender) {
        tenderId = tender.id();
        purchaserId = tender.purchaserId();
        areaCode = tender.source().areaCode();
        serviceType = tender.source().serviceType();
    }

    /** Takes in the present rank; one that is made again replaces the former. */
    void take(TenderResult result, List<String> writers) {
        var winner = result.lines().getFirst();
        var lowest = result.whatIfLowestPrice();
        rankedOn = result.rankedOn();
        year = rankedOn.getYear();
        bids = result.lines().size();
        winnerBidId = winner.bidId();
        winnerAgencyId = winner.agencyId();
        price = winner.price();
        secondPrice = MarketEvidence.second(result);
        lowestAgencyId = lowest.agencyId();
        lowestPrice = lowest.price();
        sameWinner = lowest.sameWinner();
        officers = writers;
    }

    /** The latest summative evaluation of the winner's contract counts; a correction of it too. */
    void evaluated(UUID evaluation, BigDecimal score, LocalDate on) {
        if (evaluatedOn == null || !on.isBefore(evaluatedOn)) {
            evaluationId = evaluation;
            evaluationScore = score;
            evaluatedOn = on;
        }
    }

    UUID tenderId() {
        return tenderId;
    }

    LocalDate rankedOn() {
        return rankedOn;
    }

    String purchaserId() {
        return purchaserId;
    }

    String areaCode() {
        return areaCode;
    }

    String serviceType() {
        return serviceType;
    }

    int bids() {
        return bids;
    }

    UUID winnerAgencyId() {
        return winnerAgencyId;
    }

    Money price() {
        return price;
    }

    UUID lowestAgencyId() {
        return lowestAgencyId;
    }

    Money lowestPrice() {
        return lowestPrice;
    }

    boolean isSameWinner() {
        return sameWinner;
    }

    Optional<BigDecimal> evaluationScore() {
        return Optional.ofNullable(evaluationScore);
    }
}
