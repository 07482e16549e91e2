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

    CostBaseline(UUID id, String serviceType, String unit, LocalDate validFrom, Money perUnit, String basis,
            LocalDate on, Actor by) {
        this.id = id;
        this.serviceType = serviceType;
        this.unit = unit;
        this.validFrom = validFrom;
        this.perUnit = perUnit;
        this.basis = basis;
        this.setBy = by.id();
        this.setOn = on;
    }

    UUID id() {
        return id;
    }

    String serviceType() {
        return serviceType;
    }

    String unit() {
        return unit;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    Money perUnit() {
        return perUnit;
    }

    String basis() {
        return basis;
    }

    LocalDate enteredOn() {
        return setOn;
    }
}
