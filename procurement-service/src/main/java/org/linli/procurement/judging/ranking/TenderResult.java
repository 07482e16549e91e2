package org.linli.procurement.judging.ranking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.procurement.judging.lowbid.LowBidFlag;
import org.linli.procurement.judging.scoring.Rescored;

/** The result of one tender: published as it is; only a re-evaluation replaces it. */
@Entity
public class TenderResult {

    @Id
    private UUID tenderId;
    private LocalDate rankedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<RankedLine> lines;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<LowBidFlag> lowBidFlags;
    @JdbcTypeCode(SqlTypes.JSON)
    private WhatIf lowestPrice;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable WhatIf heavierPrice;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Recomputed recomputed;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Rescored rescored;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<EarlierRanking> earlier = new ArrayList<>();

    protected TenderResult() {
    }

    TenderResult(UUID tenderId, LocalDate rankedOn, List<RankedLine> lines, List<LowBidFlag> lowBidFlags,
            WhatIf lowestPrice, @Nullable WhatIf heavierPrice, Changes changes) {
        this.tenderId = tenderId;
        this.rankedOn = rankedOn;
        this.lines = lines;
        this.lowBidFlags = lowBidFlags;
        this.lowestPrice = lowestPrice;
        this.heavierPrice = heavierPrice;
        this.recomputed = changes.recomputed();
        this.rescored = changes.rescored();
    }

    /** What makes this rank another than the first scores alone would give. */
    record Changes(@Nullable Recomputed recomputed, @Nullable Rescored rescored) {
    }

    /** The bids were scored again: this rank counts now, the one before stays readable. */
    void supersede(TenderResult newer) {
        var all = new ArrayList<>(earlier);
        all.add(new EarlierRanking(rankedOn, lines));
        earlier = all;
        rankedOn = newer.rankedOn;
        lines = newer.lines;
        lowBidFlags = newer.lowBidFlags;
        lowestPrice = newer.lowestPrice;
        heavierPrice = newer.heavierPrice;
        recomputed = newer.recomputed;
        rescored = newer.rescored;
    }

    Optional<Rescored> rescored() {
        return Optional.ofNullable(rescored);
    }

    Optional<Recomputed> recomputed() {
        return Optional.ofNullable(recomputed);
    }

    List<EarlierRanking> earlier() {
        return earlier;
    }

    TenderRanked ranked() {
        return new TenderRanked(tenderId,
                lines.stream()
                        .map(line -> new TenderRanked.Line(line.rank(), line.bidId(), line.agencyId(), line.price(),
                                line.total(), line.rejectedFor()))
                        .toList(),
                lowestPrice.bidId(), lowestPrice.agencyId(), lowestPrice.sameWinner());
    }

    public UUID tenderId() {
        return tenderId;
    }

    public LocalDate rankedOn() {
        return rankedOn;
    }

    public List<RankedLine> lines() {
        return lines;
    }

    public List<LowBidFlag> lowBidFlags() {
        return lowBidFlags;
    }

    public WhatIf whatIfLowestPrice() {
        return lowestPrice;
    }

    Optional<WhatIf> whatIfHeavierPrice() {
        return Optional.ofNullable(heavierPrice);
    }
}
