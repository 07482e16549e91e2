package org.linli.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.ProblemCode;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;
import org.linli.platform.time.Deadline;

@ApplicationScoped
@Swept(name = "old-notes", table = "note")
class NoteService implements Aggregates<Note>, Reactions, TableSweep {

    enum NoteProblem implements ProblemCode {
        TOO_DEAR;

        @Override
        public String code() {
            return "note.too-dear";
        }
    }

    record OtherHappened(UUID noteId, String title) {
    }

    /** More than the retries of a failing reaction. */
    private final AtomicInteger outages = new AtomicInteger(7);
    private final Journal journal;
    private final Clock clock;
    private final Rules rules;
    private final Commands commands;

    NoteService(Journal journal, Clock clock, Rules rules, Commands commands) {
        this.journal = journal;
        this.clock = clock;
        this.rules = rules;
        this.commands = commands;
    }

    @Transactional
    Note create(UUID agencyId, String title, Money price) {
        if (price.isMoreThan(Money.yuan("1000"))) {
            throw new RuleRefused(NoteProblem.TOO_DEAR, rules.get("N01", Deadline.dayOf(clock.instant())), "price",
                    price, "1000");
        }
        var note = new Note(Ids.next(), agencyId, title, price, clock.instant().plus(Duration.ofDays(3)));
        persistAndFlush(note);
        journal.append(note.written());
        return note;
    }

    @Transactional
    Note rename(UUID id, @Nullable String ifMatch, String title) {
        return commands.decide(locked(id), ifMatch, NoteCommand.RENAME, note -> note.rename(title));
    }

    @Override
    public String kind() {
        return "Note";
    }

    @On(topic = "sample.others", type = "linli.other.thing.happened.v1", inOrder = "title")
    void happened(OtherHappened fact, Envelope envelope) {
        if (fact.title().equals("poison")) {
            throw new IllegalStateException("poison");
        }
        if (fact.title().equals("outage") && outages.getAndDecrement() > 0) {
            // PostgreSQL itself ends this connection, as its shutdown does
            getEntityManager().createNativeQuery("select pg_terminate_backend(pg_backend_pid())").getResultList();
        }
        journal.append(get(fact.noteId()).rename(fact.title()));
    }

    @Override
    public void tick(UUID id, Instant now) {
        var note = get(id);
        if (note.title.equals("poison")) {
            throw new IllegalStateException("this note cannot grow old");
        }
        journal.append(note.tick());
    }
}
