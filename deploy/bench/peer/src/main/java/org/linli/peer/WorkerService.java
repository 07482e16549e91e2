package org.linli.peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** The key, the worker, the journal's row and the kept answer in one transaction. */
@Service
class WorkerService {

    private static final String NAME = "worker.name";
    private static final String RESIDENT_ID = "worker.resident-id";

    private final WorkerRepository workers;
    private final JournalRepository journal;
    private final AnswerRepository answers;
    private final EntityManager entities;
    private final Vault vault;
    private final ObjectMapper json;

    WorkerService(WorkerRepository workers, JournalRepository journal, AnswerRepository answers, EntityManager entities,
            Vault vault, ObjectMapper json) {
        this.workers = workers;
        this.journal = journal;
        this.answers = answers;
        this.entities = entities;
        this.vault = vault;
        this.json = json;
    }

    record Registered(UUID workerId, UUID agencyId, LocalDate on) {
    }

    @Transactional
    WorkerController.WorkerView register(String caller, String key, WorkerController.NewWorker request)
            throws Exception {
        var name = caller + "\nregisterWorker\n" + key;
        var hash = vault.fingerprint(json.writeValueAsBytes(request));
        var kept = answers.findById(name);
        if (kept.isPresent()) {
            if (!MessageDigest.isEqual(kept.get().bodyHash, hash)) {
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY);
            }
            return json.readValue(vault.decrypt(kept.get().answer, name), WorkerController.WorkerView.class);
        }
        var worker = worker(request);
        entities.persist(worker);
        journal.save(row(caller, worker));
        var view = view(worker);
        answers.save(answer(name, hash, view));
        return view;
    }

    private Worker worker(WorkerController.NewWorker request) {
        var worker = new Worker();
        worker.id = UUID.randomUUID();
        worker.registeredBy = request.agencyId();
        worker.nameSecret = vault.encrypt(request.name(), NAME);
        worker.idSecret = vault.encrypt(request.residentId(), RESIDENT_ID);
        worker.idIndex = vault.index(request.residentId());
        worker.registeredOn = LocalDate.now();
        return worker;
    }

    private JournalRow row(String caller, Worker worker) throws JsonProcessingException {
        var row = new JournalRow();
        row.id = UUID.randomUUID();
        row.topic = "linli.workers";
        row.key = worker.id.toString();
        row.sequence = 1;
        row.type = "linli.workforce.worker.registered.v1";
        row.occurredAt = Instant.now();
        row.businessDate = LocalDate.now();
        row.actor = caller;
        row.correlationId = UUID.randomUUID();
        row.payload = json.writeValueAsString(new Registered(worker.id, worker.registeredBy, worker.registeredOn));
        return row;
    }

    private KeptAnswer answer(String name, byte[] hash, WorkerController.WorkerView view)
            throws JsonProcessingException {
        var answer = new KeptAnswer();
        answer.id = name;
        answer.bodyHash = hash;
        answer.status = HttpStatus.CREATED.value();
        answer.answer = vault.encrypt(json.writeValueAsBytes(view), name);
        answer.createdAt = Instant.now();
        return answer;
    }

    @Transactional(readOnly = true)
    Worker read(UUID id) {
        return workers.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    WorkerController.WorkerView view(Worker worker) {
        var residentId = vault.text(worker.idSecret, RESIDENT_ID);
        return new WorkerController.WorkerView(worker.id, worker.registeredBy, vault.text(worker.nameSecret, NAME),
                residentId.substring(0, 6) + "********" + residentId.substring(14), worker.registeredOn,
                worker.directMonths, worker.localMonths, worker.trainingHours);
    }
}
