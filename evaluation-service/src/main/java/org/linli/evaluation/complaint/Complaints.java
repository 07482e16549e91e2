package org.linli.evaluation.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.Numbers;
import org.linli.evaluation.Scope;
import org.linli.evaluation.contract.KnownContracts;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.NotFound;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.vault.Vault;
import org.linli.platform.web.Answers;

/** One transaction per command on a complaint. */
@ApplicationScoped
class Complaints implements PanacheRepositoryBase<Complaint, UUID> {

    static final String CONTACT = "complaint.contact";

    private final KnownContracts contracts;
    private final Numbers numbers;
    private final Scope scope;
    private final Vault vault;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    Complaints(KnownContracts contracts, Numbers numbers, Scope scope, Vault vault, Journal journal, Rules rules, Calendars calendars, Clock clock) {
        this.contracts = contracts;
        this.numbers = numbers;
        this.scope = scope;
        this.vault = vault;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    Complaint file(ComplaintApi.NewComplaint said, Actor by) {
        var terms = contracts.get(said.contractId()).terms().orElseThrow();
        scope.require(terms.agencyId(), terms.purchaserId());
        var today = today();
        var one = Complaint.file(Ids.next(), numbers.next(Numbers.Kind.COMPLAINT, today), said.contractId(), terms, said.channel(), said.words(),
                said.contact() == null ? null : vault.encrypt(said.contact(), CONTACT), today, by,
                calendars.current().deadline(today, rules.get("E40", today)));
        persistAndFlush(one);
        journal.append(one.filed());
        return one;
    }

    @Transactional
    Complaint state(UUID id, String text) {
        var one = locked(id);
        one.state(text);
        flush();
        return one;
    }

    @Transactional
    Complaint answer(UUID id, @Nullable String ifMatch, ComplaintApi.Answer said, Actor by) {
        return decided(id, ifMatch, one -> one.answer(said.verdict(), said.text(), by, today()));
    }

    @Transactional
    Complaint withdraw(UUID id, @Nullable String ifMatch) {
        return decided(id, ifMatch, Complaint::withdraw);
    }

    private Complaint decided(UUID id, @Nullable String ifMatch, Function<Complaint, ComplaintEvent> command) {
        var one = locked(id);
        Answers.requireMatch(ifMatch, one.version());
        journal.append(command.apply(one));
        flush();
        return one;
    }

    Complaint get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Complaint", id));
    }

    private Complaint locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Complaint", id));
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
