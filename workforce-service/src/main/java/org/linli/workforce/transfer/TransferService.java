package org.linli.workforce.transfer;

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
import org.linli.platform.problem.Unprocessable;
import org.linli.platform.vault.Vault;
import org.linli.workforce.agency.Employers;
import org.linli.workforce.post.Posts;
import org.linli.workforce.transfer.TransferStatus.TransferCommand;
import org.linli.workforce.worker.EnteredId;
import org.linli.workforce.worker.Worker;
import org.linli.workforce.worker.Workers;

/** One transaction per command on a transfer. */
@ApplicationScoped
class TransferService {

    private final Transfers transfers;
    private final Commands commands;
    private final Workers workers;
    private final Posts posts;
    private final Employers employers;
    private final Journal journal;
    private final Vault vault;
    private final Today today;

    TransferService(Transfers transfers, Commands commands, Workers workers, Posts posts, Employers employers,
            Journal journal, Vault vault, Today today) {
        this.transfers = transfers;
        this.commands = commands;
        this.workers = workers;
        this.posts = posts;
        this.employers = employers;
        this.journal = journal;
        this.vault = vault;
        this.today = today;
    }

    /** By the number the person gave to the agency; the answer shows nothing of the record. */
    @Transactional
    Transfer ask(TransferResource.NewTransfer request, Actor by) {
        employers.requireRegistered(request.agencyId());
        var index = vault.index(Worker.RESIDENT_ID, EnteredId.read(request.residentId()).value());
        var worker = workers.byIdentity(index)
                .orElseThrow(() -> new Unprocessable(TransferProblem.UNKNOWN_PERSON, "residentId"));
        var day = today.day();
        var transfer = Transfer.ask(Ids.next(), worker, request.agencyId(), by, day.date(), day.rule("TRANSFER-TERM"));
        UniqueIndex.decides(() -> transfers.persistAndFlush(transfer),
                Map.of("transfer_asked", () -> new Conflict(TransferProblem.ASKED_ALREADY, request.agencyId())));
        journal.append(transfer.asked());
        return transfer;
    }

    /**
     * The record is held first: it changes hands once the person is free, by a notice that nobody can block.
     *
     * @throws Conflict while the person has a post
     */
    @Transactional
    Transfer consent(UUID id, @Nullable String ifMatch) {
        var worker = workers.locked(transfers.workerOf(id));
        return commands.decide(transfers.locked(id), ifMatch, TransferCommand.CONSENT, transfer -> {
            if (posts.isPosted(worker.id())) {
                throw new Conflict(TransferProblem.STILL_POSTED, worker.id());
            }
            var fact = transfer.consent(worker.employerId(), today.date());
            worker.handOverTo(transfer.agencyId());
            return fact;
        });
    }

    @Transactional
    Transfer decline(UUID id, @Nullable String ifMatch) {
        return commands.decide(transfers.locked(id), ifMatch, TransferCommand.DECLINE,
                transfer -> transfer.decline(today.date()));
    }

    @Transactional
    Transfer withdraw(UUID id, @Nullable String ifMatch) {
        return commands.decide(transfers.locked(id), ifMatch, TransferCommand.WITHDRAW,
                transfer -> transfer.withdraw(today.date()));
    }

    /** Nobody answered in time. */
    void lapse(UUID id) {
        commands.give(transfers.locked(id), TransferCommand.LAPSE, Transfer::lapse);
    }
}
