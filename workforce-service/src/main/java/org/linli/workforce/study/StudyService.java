package org.linli.workforce.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.NamedLocks;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rule;
import org.linli.workforce.study.StudySessionStatus.StudyCommand;

/** One transaction per command on a session; what is signed for one official comes one after the other. */
@ApplicationScoped
class StudyService {

    private final StudySessions sessions;
    private final Commands commands;
    private final NamedLocks locks;
    private final Journal journal;
    private final Today today;

    StudyService(StudySessions sessions, Commands commands, NamedLocks locks, Journal journal, Today today) {
        this.sessions = sessions;
        this.commands = commands;
        this.locks = locks;
        this.journal = journal;
        this.today = today;
    }

    /** One whose day has come is held at once. */
    @Transactional
    StudySession plan(StudyPlan plan) {
        var session = StudySession.plan(Ids.next(), plan, today.day());
        sessions.persistAndFlush(session);
        journal.append(session.planned());
        if (!plan.on().isAfter(today.date())) {
            commands.give(session, StudyCommand.TICK, StudySession::tick);
        }
        return session;
    }

    @Transactional
    StudySession sign(UUID id, @Nullable String ifMatch, StudyResource.Signed signed, Actor by) {
        locks.hold("study/" + signed.officialId());
        return commands.change(sessions.locked(id), ifMatch, StudyCommand.SIGN, session -> {
            var elsewhere = sessions.of(signed.officialId(), session.heldOn(), session.heldOn()).stream()
                    .filter(other -> !other.id().equals(id) && other.status() != StudySessionStatus.CANCELLED)
                    .flatMap(other -> other.of(signed.officialId())).mapToInt(Attendance::hours).sum();
            session.sign(signed.officialId(), signed.unit(), signed.hours(), by, elsewhere,
                    today.day().rule("EDUCATION-DAY"), separation());
        });
    }

    @Transactional
    StudySession close(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.decide(sessions.locked(id), ifMatch, StudyCommand.CLOSE,
                session -> session.close(by, separation()));
    }

    @Transactional
    StudySession cancel(UUID id, @Nullable String ifMatch, String reason) {
        return commands.decide(sessions.locked(id), ifMatch, StudyCommand.CANCEL, session -> session.cancel(reason));
    }

    void tick(UUID id) {
        commands.give(sessions.locked(id), StudyCommand.TICK, StudySession::tick);
    }

    private Rule separation() {
        return today.day().rule("CASE-SEPARATION");
    }
}
