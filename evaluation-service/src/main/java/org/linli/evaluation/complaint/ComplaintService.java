package org.linli.evaluation.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.assessor.Pool;
import org.linli.evaluation.complaint.ComplaintStatus.ComplaintCommand;
import org.linli.evaluation.contract.KnownContracts;
import org.linli.platform.Ids;
import org.linli.platform.RunningNumbers;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.vault.Vault;

/** One transaction per command on a complaint. */
@ApplicationScoped
class ComplaintService {

    static final String CONTACT = "complaint.contact";

    private final Complaints complaints;
    private final Commands commands;
    private final KnownContracts contracts;
    private final Pool pool;
    private final RunningNumbers numbers;
    private final Vault vault;
    private final Journal journal;
    private final Today today;

    ComplaintService(Complaints complaints, Commands commands, KnownContracts contracts, Pool pool,
            RunningNumbers numbers, Vault vault, Journal journal, Today today) {
        this.complaints = complaints;
        this.commands = commands;
        this.contracts = contracts;
        this.pool = pool;
        this.numbers = numbers;
        this.vault = vault;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Complaint file(ComplaintApi.NewComplaint said, Actor by) {
        var terms = contracts.termsOf(said.contractId());
        var day = today.day();
        var contact = said.contact() == null ? null : vault.encrypt(said.contact(), CONTACT);
        var one = Complaint.file(Ids.next(), numbers.next("complaint_number", "C", day.date()), said.contractId(),
                terms, said.channel(), said.words(), contact, day.date(), by, day.until("E40"));
        complaints.persistAndFlush(one);
        journal.append(one.filed());
        return one;
    }

    @Transactional
    Complaint state(UUID id, String text) {
        return commands.giveAll(complaints.locked(id), ComplaintCommand.STATE,
                Commands.silently(one -> one.state(text)));
    }

    @Transactional
    Complaint answer(UUID id, @Nullable String ifMatch, ComplaintApi.Answer said, Actor by) {
        return commands.decide(complaints.locked(id), ifMatch, ComplaintCommand.ANSWER, one -> {
            pool.requireUntied(by, contracts.termsOf(one.contractId()).contractors(), today.day());
            return one.answer(said.verdict(), said.text(), by, today.date());
        });
    }

    @Transactional
    Complaint withdraw(UUID id, @Nullable String ifMatch) {
        return commands.decide(complaints.locked(id), ifMatch, ComplaintCommand.WITHDRAW, Complaint::withdraw);
    }
}
