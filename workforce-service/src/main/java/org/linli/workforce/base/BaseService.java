package org.linli.workforce.base;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.workforce.agency.Employers;
import org.linli.workforce.base.TrainingBaseStatus.TrainingBaseCommand;

/** One transaction per command on a training base. */
@ApplicationScoped
class BaseService {

    private final TrainingBases bases;
    private final BaseRoom room;
    private final Commands commands;
    private final Employers employers;
    private final Journal journal;
    private final Today today;

    BaseService(TrainingBases bases, BaseRoom room, Commands commands, Employers employers, Journal journal,
            Today today) {
        this.bases = bases;
        this.room = room;
        this.commands = commands;
        this.employers = employers;
        this.journal = journal;
        this.today = today;
    }

    /** @throws Conflict while the agency has a base of that name, or has applied for it */
    @Transactional
    TrainingBase apply(BaseResource.NewBase asked, Actor by) {
        employers.requireRegistered(asked.agencyId());
        var base = TrainingBase.apply(Ids.next(), asked.agencyId(), asked.name(), asked.address(), asked.kinds(),
                asked.capacity(), by, today.day());
        UniqueIndex.decides(() -> bases.persistAndFlush(base),
                Map.of("training_base_standing", () -> new Conflict(BaseProblem.APPLIED_ALREADY, asked.name())));
        journal.append(base.applied());
        return base;
    }

    @Transactional
    TrainingBase examine(UUID id, @Nullable String ifMatch, int capacity, String findings, Actor by) {
        return commands.decide(bases.locked(id), ifMatch, TrainingBaseCommand.EXAMINE,
                base -> base.examine(capacity, findings, by, today.day()));
    }

    @Transactional
    TrainingBase accredit(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.decide(bases.locked(id), ifMatch, TrainingBaseCommand.ACCREDIT, base -> {
            employers.requireRegistered(base.agencyId());
            return base.accredit(by, today.day());
        });
    }

    @Transactional
    TrainingBase refuse(UUID id, @Nullable String ifMatch, String why, Actor by) {
        return commands.decide(bases.locked(id), ifMatch, TrainingBaseCommand.REFUSE,
                base -> base.refuse(why, by, today.day()));
    }

    @Transactional
    TrainingBase review(UUID id, @Nullable String ifMatch, String findings, Actor by) {
        return commands.decide(bases.locked(id), ifMatch, TrainingBaseCommand.REVIEW,
                base -> base.review(findings, by, today.day()));
    }

    @Transactional
    TrainingBase renew(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.decide(bases.locked(id), ifMatch, TrainingBaseCommand.RENEW,
                base -> base.renew(by, today.day()));
    }

    @Transactional
    TrainingBase question(UUID id, @Nullable String ifMatch, String why, Actor by) {
        return commands.decide(bases.locked(id), ifMatch, TrainingBaseCommand.QUESTION,
                base -> base.question(why, by, today.day()));
    }

    @Transactional
    TrainingBase withdraw(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.decide(bases.locked(id), ifMatch, TrainingBaseCommand.WITHDRAW,
                base -> base.withdraw(by, today.day()));
    }

    @Transactional
    TrainingBase keep(UUID id, @Nullable String ifMatch) {
        return commands.decide(bases.locked(id), ifMatch, TrainingBaseCommand.KEEP, base -> base.keep(today.day()));
    }

    @Transactional
    TrainingBase relinquish(UUID id, @Nullable String ifMatch) {
        return commands.decide(bases.locked(id), ifMatch, TrainingBaseCommand.RELINQUISH,
                base -> base.relinquish(room.isInUse(id), today.date()));
    }

    void tick(UUID id) {
        commands.giveAll(bases.locked(id), TrainingBaseCommand.TICK, base -> base.tick(today.day()));
    }
}
