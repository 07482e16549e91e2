package org.linli.evaluation.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.indicator.Bilingual;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;

/** One method per command. */
@ApplicationScoped
class FrameworkService {

    private final Frameworks frameworks;
    private final Commands commands;
    private final Journal journal;
    private final Today today;
    private final DraftSimulation simulation;

    FrameworkService(Frameworks frameworks, Commands commands, Journal journal, Today today,
            DraftSimulation simulation) {
        this.frameworks = frameworks;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
        this.simulation = simulation;
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
        return commands.decide(frameworks.locked(id), ifMatch, FrameworkCommand.REVISE,
                framework -> framework.revise(title, content));
    }

    /** Scores past evaluations with it and keeps what came out. */
    @Transactional
    Framework simulate(UUID id, @Nullable String ifMatch) {
        return commands.decide(frameworks.locked(id), ifMatch, FrameworkCommand.SIMULATE,
                framework -> framework.simulate(simulation, today.day()));
    }

    /** Publishes and retires the edition before it, in one step: there is never more than one in force. */
    @Transactional
    Framework publish(UUID id, @Nullable String ifMatch) {
        return commands.decide(frameworks.locked(id), ifMatch, FrameworkCommand.PUBLISH, framework -> {
            framework.requirePublishable(today.day());
            frameworks.lockedPublished(framework.code()).ifPresent(this::retire);
            return framework.publish(today.day());
        });
    }

    @Transactional
    Framework retire(UUID id, @Nullable String ifMatch) {
        return commands.decide(frameworks.locked(id), ifMatch, FrameworkCommand.RETIRE,
                framework -> framework.retire(today.date()));
    }

    private void retire(Framework former) {
        commands.give(former, FrameworkCommand.RETIRE, framework -> framework.retire(today.date()));
    }
}
