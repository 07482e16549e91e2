package org.linli.workforce.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.ResidentId;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.rule.Rule;
import org.linli.platform.vault.Vault;
import org.linli.workforce.correction.CorrectionStatus.CorrectionCommand;
import org.linli.workforce.worker.EnteredId;
import org.linli.workforce.worker.Worker;
import org.linli.workforce.worker.Workers;

/** One transaction per command on a correction. */
@ApplicationScoped
class CorrectionService {

    private final Corrections corrections;
    private final Commands commands;
    private final Workers workers;
    private final Journal journal;
    private final Vault vault;
    private final Today today;

    CorrectionService(Corrections corrections, Commands commands, Workers workers, Journal journal, Vault vault,
            Today today) {
        this.corrections = corrections;
        this.commands = commands;
        this.workers = workers;
        this.journal = journal;
        this.vault = vault;
        this.today = today;
    }

    /** @throws Invalid (400) where neither name nor number is to change */
    @Transactional
    Correction propose(UUID workerId, CorrectionResource.NewCorrection request, Actor by) {
        var worker = workers.get(workerId);
        var number = request.residentId() == null ? null : EnteredId.read(request.residentId());
        if (request.name() == null && number == null) {
            throw new Invalid(CorrectionProblem.NOTHING, "name");
        }
        if (number != null) {
            requireFree(number);
        }
        var correction = Correction.propose(Ids.next(), worker, request.name(), number, request.reason(), by,
                today.day(), vault);
        UniqueIndex.decides(() -> corrections.persistAndFlush(correction),
                Map.of("correction_open", () -> new Conflict(CorrectionProblem.OPEN_ALREADY, workerId)));
        journal.append(correction.proposed());
        return correction;
    }

    /** The record is held first; what it says changes in the same moment as the correction stands. */
    @Transactional
    Correction confirm(UUID id, @Nullable String ifMatch, Actor by) {
        var worker = workers.locked(corrections.workerOf(id));
        return commands.decide(corrections.locked(id), ifMatch, CorrectionCommand.CONFIRM, correction -> {
            correction.requireOther(by, separation());
            var number = correction.newNumber(vault);
            number.ifPresent(this::requireFree);
            worker.correct(correction.newName(vault), number.orElse(null), vault);
            UniqueIndex.decides(workers::flush,
                    Map.of("worker_id_index_key", () -> new Conflict(CorrectionProblem.NUMBER_TAKEN)));
            return correction.confirm(by, today.date());
        });
    }

    @Transactional
    Correction reject(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.decide(corrections.locked(id), ifMatch, CorrectionCommand.REJECT, correction -> {
            correction.requireOther(by, separation());
            return correction.reject(by, today.date());
        });
    }

    void tick(UUID id) {
        commands.giveAll(corrections.locked(id), CorrectionCommand.TICK, correction -> correction.tick(today.date()));
    }

    private void requireFree(ResidentId number) {
        if (workers.byIdentity(vault.index(Worker.RESIDENT_ID, number.value())).isPresent()) {
            throw new Conflict(CorrectionProblem.NUMBER_TAKEN);
        }
    }

    private Rule separation() {
        return today.day().rule("CASE-SEPARATION");
    }
}
