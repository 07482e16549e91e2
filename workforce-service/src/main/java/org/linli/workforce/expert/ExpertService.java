package org.linli.workforce.expert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.NotFound;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.platform.web.PageQuery;

@ApplicationScoped
class ExpertService implements PanacheRepositoryBase<ExpertNomination, UUID> {

    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    ExpertService(Journal journal, Rules rules, Clock clock) {
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** A second nomination of the same person brings the first up to date. */
    @Transactional
    ExpertNomination nominate(ExpertResource.Nomination request, Actor by) {
        var today = Deadline.dayOf(clock.instant());
        var nomination = findByIdOptional(request.expertId()).orElseGet(() -> new ExpertNomination(request.expertId()));
        var nominated = nomination.nominate(request.domains(), request.title(), request.years(), request.level(),
                request.employers() == null ? List.of() : request.employers(), by, today, rules.get("C09-YEARS", today));
        persist(nomination);
        journal.append(nominated);
        flush();
        return nomination;
    }

    @Transactional
    ExpertNomination withdraw(UUID expertId, @Nullable String ifMatch, String reason) {
        var nomination = findByIdOptional(expertId).orElseThrow(() -> new NotFound("Expert", expertId));
        Answers.requireMatch(ifMatch, nomination.version());
        journal.append(nomination.withdraw(reason, Deadline.dayOf(clock.instant())));
        flush();
        return nomination;
    }

    List<ExpertNomination> page(PageQuery page) {
        var after = page.cursor().map(cursor -> cursor.id()).orElse(new UUID(0, 0));
        return find("expertId > ?1 order by expertId", after).range(0, page.limit()).list();
    }
}
