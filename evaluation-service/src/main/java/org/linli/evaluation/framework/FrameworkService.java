package org.linli.evaluation.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;

/** One method per command. */
@ApplicationScoped
class FrameworkService {

    private final Frameworks frameworks;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;
    private final Rehearsal rehearsal;
    private final Reckoner reckoner;

    FrameworkService(Frameworks frameworks, Journal journal, Rules rules, Clock clock, Rehearsal rehearsal, Reckoner reckoner) {
        this.frameworks = frameworks;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
        this.rehearsal = rehearsal;
        this.reckoner = reckoner;
    }

    /** The next edition of that code; there is one open draft at most. */
    @Transactional
    Framework draft(UUID id, String code, String serviceType, Bilingual title, FrameworkContent content) {
        if (frameworks.hasDraft(code)) {
            throw new Conflict(FrameworkProblem.EDITION_OPEN, code);
        }
        var framework = Framework.draft(id, code, frameworks.lastEdition(code) + 1, serviceType, title, content);
        frameworks.persist(framework);
        journal.append(framework.drafted());
        frameworks.flush();
        return framework;
    }

    @Transactional
    Framework revise(UUID id, @Nullable String ifMatch, Bilingual title, FrameworkContent content) {
        var framework = frameworks.get(id);
        Answers.requireMatch(ifMatch, framework.version());
        journal.append(framework.revise(title, content));
        frameworks.flush();
        return framework;
    }

    /** Scores past evaluations with it and keeps what came out. */
    @Transactional
    Framework simulate(UUID id, @Nullable String ifMatch) {
        var framework = frameworks.get(id);
        Answers.requireMatch(ifMatch, framework.version());
        journal.append(framework.simulate(rehearsal, today(), rules.book(), reckoner));
        frameworks.flush();
        return framework;
    }

    /** Publishes and retires the edition before it, in one step: there is never more than one in force. */
    @Transactional
    Framework publish(UUID id, @Nullable String ifMatch) {
        var framework = frameworks.get(id);
        Answers.requireMatch(ifMatch, framework.version());
        var former = frameworks.published(framework.code());
        var published = framework.publish(today(), rules.book(), reckoner);
        former.ifPresent(old -> journal.append(old.retire(today())));
        frameworks.flush();
        journal.append(published);
        return framework;
    }

    @Transactional
    Framework retire(UUID id, @Nullable String ifMatch) {
        var framework = frameworks.get(id);
        Answers.requireMatch(ifMatch, framework.version());
        journal.append(framework.retire(today()));
        frameworks.flush();
        return framework;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
