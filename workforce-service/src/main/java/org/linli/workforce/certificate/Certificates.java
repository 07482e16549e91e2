package org.linli.workforce.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.NotFound;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.platform.web.PageQuery;
import org.linli.workforce.worker.Workers;

/** Certificates and the commands on them. */
@ApplicationScoped
public class Certificates implements PanacheRepositoryBase<Certificate, UUID> {

    private final Workers workers;
    private final CertificateWatch watch;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    Certificates(Workers workers, CertificateWatch watch, Journal journal, Rules rules, Clock clock) {
        this.workers = workers;
        this.watch = watch;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** True when the worker holds at least that kind, verified and in force. */
    public boolean holds(UUID workerId, CertificateKind atLeast) {
        return list("workerId = ?1 and status = ?2", workerId, CertificateStatus.ACTIVE).stream()
                .anyMatch(certificate -> certificate.counts() && certificate.kind().compareTo(atLeast) >= 0);
    }

    @Transactional
    Certificate record(UUID workerId, CertificateResource.NewCertificate request) {
        workers.get(workerId);
        if (request.issuedOn().isAfter(today())) {
            throw new Invalid(CertificateProblem.ISSUED_IN_FUTURE, "issuedOn", request.issuedOn());
        }
        requireFree(workerId, request.kind(), request.number());
        var certificate = Certificate.record(Ids.next(), workerId, request.kind(), request.number(), request.issuedOn());
        persistAndFlush(certificate);
        journal.append(certificate.recorded());
        return certificate;
    }

    @Transactional
    Certificate verify(UUID id, @Nullable String ifMatch) {
        return decide(id, ifMatch, certificate -> certificate.verify(today(), rules.get("T04", today()),
                rules.get("T04-REMIND", today())));
    }

    @Transactional
    Certificate decide(UUID id, @Nullable String ifMatch, Function<Certificate, CertificateEvent> command) {
        var certificate = findByIdOptional(id).orElseThrow(() -> new NotFound("Certificate", id));
        Answers.requireMatch(ifMatch, certificate.version());
        journal.append(command.apply(certificate));
        flush();
        watch.changed(certificate.workerId(), certificate.status().isFinal());
        return certificate;
    }

    /** A renewal is a new record of the same number; a number is one person's, and waits for verification once. */
    private void requireFree(UUID workerId, CertificateKind kind, String number) {
        var taken = list("kind = ?1 and number = ?2 and status <> ?3", kind, number, CertificateStatus.ISSUED_IN_ERROR).stream()
                .anyMatch(other -> !other.workerId().equals(workerId) || other.status() == CertificateStatus.PENDING);
        if (taken) {
            throw new Conflict(CertificateProblem.NUMBER_TAKEN, number);
        }
    }

    List<Certificate> page(UUID workerId, PageQuery page) {
        var after = page.cursor().map(cursor -> cursor.id()).orElse(new UUID(0, 0));
        return find("workerId = ?1 and id > ?2 order by id", workerId, after).range(0, page.limit()).list();
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
