package org.linli.funding.liquidity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.linli.funding.bridge.AgenciesPaid;
import org.linli.funding.bridge.BridgeOffering;
import org.linli.funding.overdue.BecameOverdue;
import org.linli.funding.payable.Payable;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;

/** Reckons a runway whenever something has happened to it; says each change of band once. */
@ApplicationScoped
class RunwayService {

    private final Runways runways;
    private final Outlooks outlooks;
    private final BridgeOffering offers;
    private final Journal journal;
    private final Today today;

    RunwayService(Runways runways, Outlooks outlooks, BridgeOffering offers, Journal journal, Today today) {
        this.runways = runways;
        this.outlooks = outlooks;
        this.offers = offers;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Runway declareCash(UUID agencyId, Money amount, LocalDate on, String evidence, Actor by) {
        runways.findByIdOptional(agencyId).orElseGet(() -> new Runway(agencyId)).requireDeclarable(amount, on,
                today.date());
        var runway = runways.lockedOrNew(agencyId);
        runway.declareCash(amount, on, evidence, by, today.date(), today.instant());
        reckon(runway, today.instant());
        runways.flush();
        return runway;
    }

    void wagesConfirmed(UUID agencyId, YearMonth month, int people, Money amount) {
        var runway = runways.lockedOrNew(agencyId);
        runway.wagesConfirmed(month, people, amount, today.instant());
        reckon(runway, today.instant());
    }

    /** The reserve is opened at once: it does not wait for the runway to be reckoned. */
    void wagesMissed(UUID agencyId, YearMonth month, int people) {
        var runway = runways.lockedOrNew(agencyId);
        if (runway.wagesMissed(month, people, today.instant())) {
            offers.openReserve(agencyId, outlooks.payroll(runway));
            reckon(runway, today.instant());
        }
    }

    /** It may be the first that is heard of the agency. */
    void wagesAtRisk(UUID agencyId, WageRisk risk) {
        runways.lockedOrNew(agencyId).wagesAtRisk(risk);
    }

    /** After the payment is done with: a runway never holds up money. */
    void paid(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgenciesPaid paid) {
        QuarkusTransaction.requiringNew().run(() -> runways.wakeAll(paid.agencies().keySet(), today.instant()));
    }

    void late(@Observes(during = TransactionPhase.AFTER_SUCCESS) BecameOverdue overdue) {
        QuarkusTransaction.requiringNew().run(() -> runways
                .wakeAll(overdue.payables().stream().map(Payable::agencyId).distinct().toList(), today.instant()));
    }

    /** Red opens the salary reserve. */
    void reckon(Runway runway, Instant now) {
        var on = Deadline.dayOf(now);
        var rules = today.day().rules();
        var outlook = outlooks.of(runway, rules, on);
        var band = outlook.map(each -> Band.of(each.days(), each.daysLate(), rules, on));
        var said = runway.reckoned(outlook, band, on.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant());
        said.ifPresent(journal::append);
        if (said.isPresent() && runway.band() == Band.RED) {
            offers.openReserve(runway.agencyId(), outlook.orElseThrow().payroll());
        }
    }
}
