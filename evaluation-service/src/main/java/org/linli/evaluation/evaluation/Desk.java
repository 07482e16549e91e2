package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.framework.FrameworkContent;
import org.linli.evaluation.framework.Frameworks;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;

/** What every command on an evaluation needs, within the command's transaction. */
@ApplicationScoped
class Desk {

    private final Evaluations evaluations;
    private final Frameworks frameworks;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    Desk(Evaluations evaluations, Frameworks frameworks, Journal journal, Rules rules, Calendars calendars, Clock clock) {
        this.evaluations = evaluations;
        this.frameworks = frameworks;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A command decided from what was seen. */
    Evaluation seen(UUID id, @Nullable String ifMatch, Function<Evaluation, DomainEvent> command) {
        Answers.requireMatch(ifMatch, evaluations.get(id).version());
        return change(id, command);
    }

    Evaluation change(UUID id, Function<Evaluation, DomainEvent> command) {
        var evaluation = evaluations.get(id);
        journal.append(command.apply(evaluation));
        evaluations.flush();
        return evaluation;
    }

    FrameworkContent content(Evaluation evaluation) {
        return frameworks.get(evaluation.plan().facts().framework().id()).content();
    }

    Today today() {
        return new Today(Deadline.dayOf(clock.instant()), rules.book(), calendars.current());
    }
}
