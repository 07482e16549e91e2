package org.linli.workforce.worker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.Unprocessable;
import org.linli.platform.vault.Vault;

/** Every look at somebody's record is kept for them; of the clear number the journal knows, too. */
@ApplicationScoped
class ReadingService {

    private final Workers workers;
    private final RecordReadings readings;
    private final Journal journal;
    private final Vault vault;
    private final Today today;

    ReadingService(Workers workers, RecordReadings readings, Journal journal, Vault vault, Today today) {
        this.workers = workers;
        this.readings = readings;
        this.journal = journal;
        this.vault = vault;
        this.today = today;
    }

    /** @throws Invalid (400) for the clear number without a purpose */
    @Transactional
    Worker read(UUID id, ReadingDepth depth, ReadingPurpose purpose, Reader reader) {
        var worker = workers.get(id);
        if (depth == ReadingDepth.RESIDENT_ID && !purpose.isSaid()) {
            throw new Invalid(WorkerProblem.PURPOSE, "purpose");
        }
        keep(worker, depth, purpose, reader);
        return worker;
    }

    /**
     * By the keyed hash of the number; whoever is limited to an agency finds nobody whose record it does not keep.
     *
     * @throws Unprocessable (422) when nobody is found
     */
    @Transactional
    Worker search(WorkerApi.Wanted wanted, boolean ownOnly, @Nullable UUID agencyId, Reader reader) {
        var number = EnteredId.read(wanted.residentId());
        var worker = workers.byIdentity(vault.index(Worker.RESIDENT_ID, number.value()))
                .filter(found -> !ownOnly || agencyId != null && found.isKeptBy(agencyId))
                .orElseThrow(() -> new Unprocessable(WorkerProblem.NOBODY_FOUND, "residentId"));
        keep(worker, ReadingDepth.SEARCH, wanted.purpose(), reader);
        return worker;
    }

    private void keep(Worker worker, ReadingDepth depth, ReadingPurpose purpose, Reader reader) {
        if (reader.isThemselves(worker.id())) {
            return;
        }
        readings.persist(new RecordReading(Ids.next(), worker.id(), depth, purpose, reader, today.instant()));
        if (depth == ReadingDepth.RESIDENT_ID) {
            journal.append(new WorkerEvent.IdentityRead(worker.id(), purpose, reader.agencyId(), today.date()));
        }
    }

    /** Whoever is not limited to their own people leaves a trace with each of those a list shows. */
    @Transactional
    void listed(List<Worker> shown, Reader reader) {
        readings.persist(shown.stream().filter(worker -> !reader.isThemselves(worker.id()))
                .map(worker -> new RecordReading(Ids.next(), worker.id(), ReadingDepth.LISTED, ReadingPurpose.UNSAID,
                        reader, today.instant())));
    }

    RecordReadings all() {
        return readings;
    }
}
