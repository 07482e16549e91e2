package org.linli.funding.dependence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.linli.funding.bridge.AgenciesPaid;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Invalid;
import org.linli.platform.time.Deadline;

/** Takes declarations, and reckons a year anew when something was declared or paid. */
@ApplicationScoped
class DependenceService {

    private static final int FIRST_YEAR = 2000;

    private final Dependences dependences;
    private final Incomes incomes;
    private final Journal journal;
    private final Today today;

    DependenceService(Dependences dependences, Incomes incomes, Journal journal, Today today) {
        this.dependences = dependences;
        this.incomes = incomes;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    IncomeDeclaration declare(UUID agencyId, DependenceApi.Declaration said, Actor by) {
        if (said.amount().isNegative()) {
            throw new Invalid(DependenceProblem.NEGATIVE, "amount", said.amount());
        }
        if (said.year() < FIRST_YEAR || said.year() > today.date().getYear()) {
            throw new Invalid(DependenceProblem.YEAR, "year", said.year());
        }
        var year = dependences.lockedOrNew(agencyId, said.year());
        incomes.current(agencyId, said.year()).stream().filter(one -> one.source() == said.source())
                .forEach(IncomeDeclaration::replaced);
        incomes.flush();
        var declaration = new IncomeDeclaration(Ids.next(), agencyId, said.year(), said.source(), said.amount(),
                said.evidenceSha256(), today.date(), by);
        incomes.persistAndFlush(declaration);
        reckon(year);
        return declaration;
    }

    /** The year of the value date may be another than today's: both are looked at. */
    void paid(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgenciesPaid paid) {
        var now = today.instant();
        QuarkusTransaction.requiringNew()
                .run(() -> paid.agencies().keySet().stream().sorted()
                        .forEach(agency -> years(Objects.requireNonNull(paid.agencies().get(agency)))
                                .forEach(year -> dependences.wake(agency, year, now))));
    }

    private SortedSet<Integer> years(Collection<LocalDate> valueDates) {
        var years = new TreeSet<>(Set.of(today.date().getYear()));
        valueDates.forEach(day -> years.add(day.getYear()));
        return years;
    }

    /** Silence counts as no other income once the time to declare is over (FD03). */
    void reckon(Dependence year) {
        var day = today.day();
        var closes = LocalDate.of(year.year(), 12, 31).plusMonths(day.rule("FD03").asInt()).plusDays(1)
                .atStartOfDay(Deadline.ZONE).toInstant();
        var declared = !incomes.current(year.agencyId(), year.year()).isEmpty();
        var over = !today.instant().isBefore(closes);
        var lastAbove = dependences.of(year.agencyId(), year.year() - 1).map(Dependence::isAbove).orElse(false);
        year.reckoned(incomes.of(year.agencyId(), year.year()), declared || over, lastAbove,
                DependencyTarget.of(year.year(), day.rules()), over ? null : closes).ifPresent(journal::append);
    }
}
