package org.linli.funding.liquidity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** What workforce says about wages. A month once paid stays paid, in whatever order the facts come. */
@ApplicationScoped
class WageReactions implements Reactions {

    private static final String TOPIC = "linli.wages";

    private final RunwayService runways;

    WageReactions(RunwayService runways) {
        this.runways = runways;
    }

    @On(topic = TOPIC, type = "linli.workforce.wages.confirmed.v1")
    void confirmed(WagesConfirmed fact, Envelope envelope) {
        runways.wagesConfirmed(fact.agencyId(), YearMonth.parse(fact.month()), fact.people(), fact.amount());
    }

    /** People whose wages are in danger are paid before anything else goes to their agency. */
    @On(topic = TOPIC, type = "linli.workforce.salary-risk.changed.v1")
    void atRisk(SalaryRiskChanged fact, Envelope envelope) {
        runways.wagesAtRisk(fact.agencyId(),
                new WageRisk(fact.contractId(), fact.band(), fact.people(), envelope.sequence()));
    }

    @On(topic = TOPIC, type = "linli.workforce.wages.missed.v1")
    void missed(WagesMissed fact, Envelope envelope) {
        runways.wagesMissed(fact.agencyId(), YearMonth.parse(fact.month()), fact.people());
    }
}
