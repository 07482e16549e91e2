package org.linli.funding.bank.cash;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.linli.funding.disbursement.OffsetSettled;
import org.linli.funding.ledger.BankDays;
import org.linli.platform.aggregate.Today;

/** A payment that repays an advance whole moves money from one of our purses to another: no statement will say it. */
@ApplicationScoped
class OffsetCash {

    private final CashBookings cash;
    private final BankDays days;
    private final Today today;

    OffsetCash(CashBookings cash, BankDays days, Today today) {
        this.cash = cash;
        this.days = days;
        this.today = today;
    }

    void settled(@Observes OffsetSettled offset) {
        cash.offset(days.openFrom(today.date()), offset.payments());
    }
}
