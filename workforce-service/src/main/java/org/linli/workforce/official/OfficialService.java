package org.linli.workforce.official;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.NamedLocks;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.workforce.official.OfficialStatus.OfficialCommand;
import org.linli.workforce.study.StudyLedger;

/** Issues purchaser certificates by what was studied, and ends them. */
@ApplicationScoped
class OfficialService {

    private final OfficialCertificates certificates;
    private final StudyLedger ledger;
    private final Commands commands;
    private final NamedLocks locks;
    private final Journal journal;
    private final Today today;

    OfficialService(OfficialCertificates certificates, StudyLedger ledger, Commands commands, NamedLocks locks,
            Journal journal, Today today) {
        this.certificates = certificates;
        this.ledger = ledger;
        this.commands = commands;
        this.locks = locks;
        this.journal = journal;
        this.today = today;
    }

    StudySteps steps(String officialId) {
        var day = today.day();
        return StudySteps.of(ledger.of(officialId, StudySteps.since(day), day.date()), day);
    }

    /** @throws Conflict (409) for who holds one that is not to be renewed yet */
    @Transactional
    OfficialCertificate certify(String officialId, Actor trainer) {
        var day = today.day();
        locks.hold("purchaser-certificate/" + officialId);
        certificates.lockedValidOf(officialId).stream()
                .filter(valid -> valid.isFresh(day.date(), day.rule("T12-RENEW"))).findFirst().ifPresent(valid -> {
                    throw new Conflict(OfficialProblem.CERTIFIED_ALREADY, officialId, valid.validUntil());
                });
        var certificate = OfficialCertificate.issue(Ids.next(), steps(officialId), trainer, day);
        certificates.persistAndFlush(certificate);
        journal.append(certificate.certified());
        return certificate;
    }

    /** Whatever the official holds is over, and said once. */
    @Transactional
    OfficialCertificate revoke(UUID id, @Nullable String ifMatch, String reason, Actor by) {
        var separation = today.day().rule("CASE-SEPARATION");
        var revoked = commands.decide(certificates.locked(id), ifMatch, OfficialCommand.REVOKE,
                certificate -> certificate.revoke(reason, by, today.date(), separation));
        certificates.lockedValidOf(revoked.officialId())
                .forEach(other -> commands.giveAll(other, OfficialCommand.REVOKE,
                        Commands.silently(certificate -> certificate.revoke(reason, by, today.date(), separation))));
        return revoked;
    }

    void expire(UUID id) {
        commands.giveAll(certificates.locked(id), OfficialCommand.EXPIRE, certificate -> {
            var ended = certificate.expire();
            return certificates.isOutlived(certificate) ? List.of() : List.of(ended);
        });
    }
}
