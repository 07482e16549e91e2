package org.linli.procurement.oversight.outlier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** One party's figure beyond the fence in one window, as it was found; it is never changed. */
@Entity
class Outlier {

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private OutlierKind kind;
    @Enumerated(EnumType.STRING)
    private Party party;
    private String partyId;
    private LocalDate fromDay;
    private LocalDate untilDay;
    private long part;
    private long whole;
    private BigDecimal value;
    private BigDecimal fence;
    private int compared;
    private String rule;
    private String basis;

    protected Outlier() {
    }

    Outlier(UUID id, Outlying found, LocalDate from, LocalDate until) {
        this.id = id;
        this.kind = found.kind();
        this.party = found.measured().party();
        this.partyId = found.measured().id();
        this.fromDay = from;
        this.untilDay = until;
        this.part = found.measured().part();
        this.whole = found.measured().whole();
        this.value = found.value();
        this.fence = found.fence();
        this.compared = found.compared();
        this.rule = found.rule().id();
        this.basis = found.rule().basis();
    }

    OutlierEvent found() {
        return new OutlierEvent.Found(id, kind, party, partyId, fromDay, untilDay, value, fence, compared, rule);
    }

    UUID id() {
        return id;
    }

    OutlierKind kind() {
        return kind;
    }

    Party party() {
        return party;
    }

    String partyId() {
        return partyId;
    }

    LocalDate from() {
        return fromDay;
    }

    LocalDate until() {
        return untilDay;
    }

    long part() {
        return part;
    }

    long whole() {
        return whole;
    }

    BigDecimal value() {
        return value;
    }

    BigDecimal fence() {
        return fence;
    }

    int compared() {
        return compared;
    }

    String rule() {
        return rule;
    }

    String basis() {
        return basis;
    }
}
