package org.linli.funding.dependence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;

/**
 * What an agency says it had from one kind of source in one year, with evidence. A later one takes its place; it stays
 * readable.
 */
@Entity
class IncomeDeclaration {

    @Id
    private UUID id;
    private UUID agencyId;
    private int year;
    @Enumerated(EnumType.STRING)
    private IncomeSource source;
    private Money amount = Money.ZERO;
    private String evidenceSha256;
    private LocalDate declaredOn;
    private String declaredBy;
    private boolean current;

    @SuppressWarnings("NullAway")
    protected IncomeDeclaration() {
    }

    IncomeDeclaration(UUID id, UUID agencyId, int year, IncomeSource source, Money amount, String evidence,
            LocalDate on, Actor by) {
        this.id = id;
        this.agencyId = agencyId;
        this.year = year;
        this.source = source;
        this.amount = amount;
        this.evidenceSha256 = evidence;
        this.declaredOn = on;
        this.declaredBy = by.id();
        this.current = true;
    }

    void replaced() {
        current = false;
    }

    UUID id() {
        return id;
    }

    IncomeSource source() {
        return source;
    }

    Money amount() {
        return amount;
    }

    UUID agencyId() {
        return agencyId;
    }

    int year() {
        return year;
    }

    String evidenceSha256() {
        return evidenceSha256;
    }

    LocalDate declaredOn() {
        return declaredOn;
    }

    boolean current() {
        return current;
    }
}
