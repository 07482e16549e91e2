package org.linli.procurement.contracting.settlement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.money.Money;

/** One part of the instalment due at the signing, as funding says that it was paid. */
@Entity
class SigningPayment {

    @Id
    private UUID payableId;
    private UUID contractId;
    private Money amount;
    private LocalDate paidOn;
    private boolean returned;

    protected SigningPayment() {
    }

    SigningPayment(ClearedPayable fact) {
        payableId = fact.payableId();
        contractId = fact.contractId();
        paid(fact);
    }

    /** Also again, after the bank had sent it back. */
    void paid(ClearedPayable fact) {
        amount = fact.amount();
        paidOn = fact.clearedOn();
        returned = false;
    }

    void giveBack() {
        returned = true;
    }

    boolean isReturned() {
        return returned;
    }

    Money amount() {
        return amount;
    }

    LocalDate paidOn() {
        return paidOn;
    }
}
