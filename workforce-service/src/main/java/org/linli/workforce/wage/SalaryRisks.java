package org.linli.workforce.wage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.PageQuery;
import org.linli.workforce.post.Posts;

/** Turns late and settled wage payables into the risk of the people who are paid from them. */
@ApplicationScoped
class SalaryRisks implements PanacheRepositoryBase<SalaryRisk, UUID>, Reactions {

    record Overdue(UUID payableId, UUID contractId, UUID agencyId, String part, int days) {
    }

    record Cleared(UUID payableId, UUID contractId, UUID agencyId, String part) {
    }

    private final Posts posts;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    SalaryRisks(Posts posts, Journal journal, Rules rules, Clock clock) {
        this.posts = posts;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    @On(topic = "linli.payables", type = "linli.funding.payable.overdue.v1")
    void late(Overdue fact, Envelope envelope) {
        if ("WAGE".equals(fact.part())) {
            var day = envelope.businessDate();
            of(fact.contractId(), fact.agencyId()).late(fact.payableId(), fact.days(), people(fact.contractId()), limits(day),
                    clock.instant()).ifPresent(journal::append);
        }
    }

    @On(topic = "linli.payables", type = "linli.funding.payable.cleared.v1")
    void cleared(Cleared fact, Envelope envelope) {
        if ("WAGE".equals(fact.part())) {
            var day = envelope.businessDate();
            of(fact.contractId(), fact.agencyId()).cleared(fact.payableId(), people(fact.contractId()), limits(day),
                    clock.instant()).ifPresent(journal::append);
        }
    }

    void wagesMissed(UUID contractId, UUID agencyId, String month, LocalDate dueOn) {
        of(contractId, agencyId).wagesMissed(month, people(contractId), limits(dueOn), clock.instant()).ifPresent(journal::append);
    }

    /** Lifts the month from every contract of the agency. */
    void wagesSettled(UUID agencyId, String month) {
        var limits = limits(Deadline.dayOf(clock.instant()));
        list("agencyId = ?1 order by contractId", agencyId).forEach(risk -> risk.wagesSettled(month, people(risk.contractId()),
                limits, clock.instant()).ifPresent(journal::append));
    }

    private SalaryRisk of(UUID contractId, UUID agencyId) {
        return findByIdOptional(contractId).orElseGet(() -> {
            var risk = new SalaryRisk(contractId, agencyId, clock.instant());
            persist(risk);
            return risk;
        });
    }

    private int people(UUID contractId) {
        return posts.activeOn(contractId).size();
    }

    private SalaryRisk.Limits limits(LocalDate day) {
        return new SalaryRisk.Limits(rules.get("RISK-AMBER", day).asInt(), rules.get("RISK-RED", day).asInt(),
                rules.get("RISK-MISSED", day).asInt());
    }

    List<SalaryRisk> page(PageQuery page, @Nullable UUID agencyId) {
        var after = page.cursor().map(cursor -> cursor.id()).orElse(new UUID(0, 0));
        return (agencyId == null ? find("contractId > ?1 order by contractId", after)
                : find("contractId > ?1 and agencyId = ?2 order by contractId", after, agencyId)).range(0, page.limit()).list();
    }
}
