package org.linli.workforce.wage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.workforce.post.Posts;

/** Turns late and settled wage payables into the risk of the people who are paid from them. */
@ApplicationScoped
class SalaryRisks implements PanacheRepositoryBase<SalaryRisk, UUID> {

    private final Posts posts;
    private final Journal journal;
    private final Today today;

    SalaryRisks(Posts posts, Journal journal, Today today) {
        this.posts = posts;
        this.journal = journal;
        this.today = today;
    }

    /** @param day whose limits count */
    void late(UUID contractId, UUID agencyId, UUID payableId, int days, LocalDate day) {
        of(contractId, agencyId).late(payableId, days, people(contractId), limits(day), today.instant())
                .ifPresent(journal::append);
    }

    /** @param day whose limits count */
    void cleared(UUID contractId, UUID agencyId, UUID payableId, LocalDate day) {
        of(contractId, agencyId).cleared(payableId, people(contractId), limits(day), today.instant())
                .ifPresent(journal::append);
    }

    /** Lays the month on every contract somebody was not paid from. */
    List<SalaryRiskChanged> wagesMissed(WageEvent.Missed fact) {
        var limits = limits(fact.dueOn());
        return fact.contractIds().stream().map(contract -> of(contract, fact.agencyId()).wagesMissed(fact.month(),
                people(contract), limits, today.instant())).flatMap(Optional::stream).toList();
    }

    /** Lifts the month from every contract of the agency. */
    List<SalaryRiskChanged> wagesSettled(UUID agencyId, String month) {
        var limits = limits(today.date());
        return find("agencyId = ?1 order by contractId", agencyId).withLock(LockModeType.PESSIMISTIC_WRITE).list()
                .stream().map(risk -> risk.wagesSettled(month, people(risk.contractId()), limits, today.instant()))
                .flatMap(Optional::stream).toList();
    }

    private SalaryRisk of(UUID contractId, UUID agencyId) {
        return findByIdOptional(contractId, LockModeType.PESSIMISTIC_WRITE).orElseGet(() -> {
            var risk = new SalaryRisk(contractId, agencyId, today.instant());
            persist(risk);
            return risk;
        });
    }

    private int people(UUID contractId) {
        return posts.activeOn(contractId).size();
    }

    private SalaryRisk.Limits limits(LocalDate day) {
        var rules = today.day().rules();
        return new SalaryRisk.Limits(rules.get("RISK-AMBER", day).asInt(), rules.get("RISK-RED", day).asInt(),
                rules.get("RISK-MISSED", day).asInt());
    }
}
