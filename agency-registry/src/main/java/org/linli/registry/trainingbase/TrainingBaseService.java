package org.linli.registry.trainingbase;

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
import org.linli.platform.problem.Conflict;
import org.linli.registry.standing.AgencyRegister;
import org.linli.registry.standing.Impartiality;
import org.linli.registry.trainingbase.TrainingBaseStatus.TrainingBaseCommand;

/** One transaction per step of a training base. */
@ApplicationScoped
class TrainingBaseService {

    private final TrainingBases bases;
    private final AgencyRegister register;
    private final Impartiality impartiality;
    private final Commands commands;
    private final Today today;

    TrainingBaseService(TrainingBases bases, AgencyRegister register, Impartiality impartiality, Commands commands,
            Today today) {
        this.bases = bases;
        this.register = register;
        this.impartiality = impartiality;
        this.commands = commands;
        this.today = today;
    }

    @Transactional
    TrainingBase propose(TrainingOffer offer, Actor officer) {
        register.requireRegistered(offer.agencyId());
        impartiality.require(offer.agencyId());
        var day = today.day();
        var proposed = TrainingBase.propose(Ids.next(), offer, officer, day.date(), day.rule("BASE-TERM"),
                day.until("STEP-CONFIRM"));
        UniqueIndex.decides(() -> bases.persistAndFlush(proposed),
                Map.of("training_base_kept", () -> new Conflict(TrainingBaseProblem.KEPT_ALREADY, offer.name())));
        return proposed;
    }

    @Transactional
    TrainingBase confirm(UUID id, @Nullable String ifMatch, Actor second) {
        return commands.decide(bases.locked(id), ifMatch, TrainingBaseCommand.CONFIRM, held -> {
            register.requireRegistered(held.agencyId());
            impartiality.require(held.agencyId());
            return held.confirm(second, today.date(), today.day().rule("SEPARATION"));
        });
    }

    @Transactional
    TrainingBase reject(UUID id, @Nullable String ifMatch) {
        return commands.change(bases.locked(id), ifMatch, TrainingBaseCommand.REJECT,
                held -> held.fall(TrainingBaseCommand.REJECT));
    }

    @Transactional
    TrainingBase hold(UUID id, BaseTraining training) {
        return commands.give(bases.locked(id), TrainingBaseCommand.RECORD, held -> {
            training.agencies().forEach(register::requireKnown);
            return held.hold(training, today.date(), today.day().rule("BASE-TRAININGS"));
        });
    }

    void fellDue(UUID id) {
        var due = bases.get(id);
        if (due.accepted().contains(TrainingBaseCommand.END)) {
            commands.give(due, TrainingBaseCommand.END, TrainingBase::end);
        } else {
            commands.giveAll(due, TrainingBaseCommand.LAPSE,
                    Commands.silently(held -> held.fall(TrainingBaseCommand.LAPSE)));
        }
    }
}
