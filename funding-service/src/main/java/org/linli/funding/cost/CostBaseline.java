package org.linli.funding.cost;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;

/**
 * What one unit of a kind of service should cost from a day on, and what that is based on. Never changed: a later day
 * replaces it.
 */
@Entity
class CostBaseline {

    @Id
    private UUID id;
    private String serviceType;
    private String unit;
    private LocalDate validFrom;
    private Money perUnit = Money.ZERO;
    private String basis;
    private String setBy;
    private LocalDate setOn;

    @SuppressWarnings("NullAway")
    protected CostBaseline() {
    }

    CostBaseline(UUID id, CostApi.Baseline said, LocalDate on, Actor by) {
        this.id = id;
        this.serviceType = said.serviceType();
        this.unit = said.unit();
        this.validFrom = said.validFrom();
        this.perUnit = said.perUnit();
        this.basis = said.basis();
        this.setBy = by.id();
        this.setOn = on;
    }

    UUID id() {
        return id;
    }

    CostApi.BaselineView view() {
        return new CostApi.BaselineView(id, serviceType, unit, validFrom, perUnit, basis, setOn);
    }
}
