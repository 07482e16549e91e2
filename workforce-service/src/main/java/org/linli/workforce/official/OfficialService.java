package org.linli.workforce.official;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.workforce.official.OfficialStatus.OfficialCommand;

/** Issues purchaser certificates, and ends them. */
@ApplicationScoped
class OfficialService {

    private final OfficialCertificates certificates;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    OfficialService(OfficialCertificates certificates, Commands commands, Journal journal, Today today) {
        this.certificates = certificates;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    OfficialCertificate certify(OfficialResource.NewOfficialCertificate request, Actor trainer) {
        var day = today.day();
        var certificate = OfficialCertificate.issue(Ids.next(), request.officialId(), request.unit(), request.hours(),
                trainer, day.date(), day.rule("T12"), day.rule("T12-HOURS"), day.rule("CASE-SEPARATION"));
        certificates.persistAndFlush(certificate);
        journal.append(certificate.certified());
        return certificate;
    }

    void expire(UUID id) {
        commands.giveAll(certificates.locked(id), OfficialCommand.EXPIRE, certificate -> {
            var ended = certificate.expire();
            return certificates.isOutlived(certificate) ? List.of() : List.of(ended);
        });
    }
}
