package org.linli.workforce.worker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.vault.Vault;
import org.linli.workforce.agency.Employers;

/** One transaction per command on a worker. */
@ApplicationScoped
class WorkerService {

    private final Workers workers;
    private final Employers employers;
    private final Journal journal;
    private final Vault vault;
    private final Today today;

    WorkerService(Workers workers, Employers employers, Journal journal, Vault vault, Today today) {
        this.workers = workers;
        this.employers = employers;
        this.journal = journal;
        this.vault = vault;
        this.today = today;
    }

    @Transactional
    Worker register(WorkerApi.NewWorker request) {
        employers.requireRegistered(request.agencyId());
        var residentId = EnteredId.read(request.residentId());
        var worker = Worker.register(Ids.next(), request.agencyId(), request.name(), residentId, today.date(), vault);
        UniqueIndex.decides(() -> workers.persistAndFlush(worker),
                Map.of("worker_id_index_key", () -> new Conflict(WorkerProblem.KNOWN)));
        journal.append(worker.registered());
        return worker;
    }

    @Transactional
    Worker claimService(UUID id, WorkerApi.NewService service, Actor actor) {
        var day = today.day();
        var worker = workers.get(id);
        worker.claim(ClaimedService.of(service, actor.id(), day.date(), day.until("SERVICE-CONFIRM"),
                day.until("SERVICE-LAPSE")), actor, day.rule("WORK-AGE"), vault);
        workers.flush();
        return worker;
    }

    @Transactional
    Worker confirmService(UUID id, Actor actor) {
        var worker = workers.get(id);
        journal.append(worker.confirmService(actor, today.day().rule("CASE-SEPARATION")));
        workers.flush();
        return worker;
    }

    @Transactional
    Worker rejectService(UUID id) {
        var worker = workers.get(id);
        worker.rejectService();
        workers.flush();
        return worker;
    }

    void tick(UUID id) {
        journal.append(workers.get(id).tick(today.date()));
    }
}
