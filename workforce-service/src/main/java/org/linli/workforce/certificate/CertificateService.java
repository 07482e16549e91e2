package org.linli.workforce.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.workforce.certificate.CertificateStatus.CertificateCommand;
import org.linli.workforce.experience.ExperienceLedger;
import org.linli.workforce.worker.Workers;

/** One transaction per command on a certificate, with what it changes for the posts that rest on it. */
@ApplicationScoped
class CertificateService {

    private final Certificates certificates;
    private final Commands commands;
    private final Workers workers;
    private final ExperienceLedger ledger;
    private final CertificateWatch watch;
    private final Journal journal;
    private final Today today;

    CertificateService(Certificates certificates, Commands commands, Workers workers, ExperienceLedger ledger,
            CertificateWatch watch, Journal journal, Today today) {
        this.certificates = certificates;
        this.commands = commands;
        this.workers = workers;
        this.ledger = ledger;
        this.watch = watch;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Certificate record(UUID workerId, CertificateResource.NewCertificate request) {
        workers.get(workerId);
        if (request.issuedOn().isAfter(today.date())) {
            throw new Invalid(CertificateProblem.ISSUED_IN_FUTURE, "issuedOn", request.issuedOn());
        }
        var registeredOn = request.registeredOn() == null ? today.date() : request.registeredOn();
        if (registeredOn.isBefore(request.issuedOn()) || registeredOn.isAfter(today.date())) {
            throw new Invalid(CertificateProblem.REGISTERED_DAY, "registeredOn", registeredOn, request.issuedOn(),
                    today.date());
        }
        if (certificates.isTaken(workerId, request.kind(), request.number())) {
            throw new Conflict(CertificateProblem.NUMBER_TAKEN, request.number());
        }
        var certificate = Certificate.record(Ids.next(), workerId, request.kind(), request.number(), request.issuedOn(),
                registeredOn);
        certificates.persistAndFlush(certificate);
        journal.append(certificate.recorded());
        return certificate;
    }

    @Transactional
    Certificate verify(UUID id, @Nullable String ifMatch) {
        var day = today.day();
        return decide(id, ifMatch, CertificateCommand.VERIFY, certificate -> {
            if (certificates.isRenewal(certificate)) {
                requireEducation(certificate, CertificateProblem.TOO_LITTLE_EDUCATION, day);
            } else if (certificate.isRegisteredLate(day.rule("T04-REGISTER"))) {
                requireEducation(certificate, CertificateProblem.REGISTERED_LATE, day);
            }
            return certificate.verify(day.date(), day.rule("T04"), day.rule("T04-REMIND"));
        });
    }

    /** The first of two: what was verified is not taken away by one. What was never verified counted for nothing. */
    @Transactional
    Certificate propose(UUID id, @Nullable String ifMatch, CertificateStep.Kind kind, String reason, Actor by) {
        var day = today.day();
        return commands.decide(certificates.locked(id), ifMatch, kind.command(),
                certificate -> certificate.status() == CertificateStatus.PENDING ? certificate.annul(reason)
                        : certificate.propose(
                                new CertificateStep(kind, reason, by.id(), day.date(), day.until("T04-CONFIRM")), by));
    }

    @Transactional
    Certificate confirm(UUID id, @Nullable String ifMatch, Actor second) {
        return decide(id, ifMatch, CertificateCommand.CONFIRM_STEP, certificate -> certificate.confirm(second));
    }

    @Transactional
    Certificate reject(UUID id, @Nullable String ifMatch) {
        return commands.decide(certificates.locked(id), ifMatch, CertificateCommand.REJECT_STEP, Certificate::reject);
    }

    @Transactional
    Certificate reinstate(UUID id, @Nullable String ifMatch, String reason) {
        return decide(id, ifMatch, CertificateCommand.REINSTATE, certificate -> certificate.reinstate(reason));
    }

    /** @throws RuleRefused (T05) for too few hours of continuing education in the period that ends now */
    private void requireEducation(Certificate renewal, CertificateProblem why, BusinessDay day) {
        var need = renewal.kind() == CertificateKind.ASSISTANT_SOCIAL_WORKER ? day.rule("T05-ASSISTANT")
                : day.rule("T05-SOCIAL-WORKER");
        var have =
                ledger.educationHours(renewal.workerId(), day.date().minusMonths(day.rule("T04").asInt()), day.date());
        if (have < need.asInt()) {
            throw new RuleRefused(why, need, "workerId", have, need.asInt());
        }
    }

    void fellDue(UUID id) {
        var certificate =
                commands.giveAll(certificates.locked(id), CertificateCommand.EXPIRE, due -> due.tick(today.date()));
        if (certificate.status().isFinal()) {
            watch.changed(certificate.workerId(), true);
        }
    }

    private Certificate decide(UUID id, @Nullable String ifMatch, CertificateCommand command,
            Function<Certificate, CertificateEvent> work) {
        var certificate = commands.decide(certificates.locked(id), ifMatch, command, work);
        watch.changed(certificate.workerId(), certificate.status().isFinal());
        return certificate;
    }
}
