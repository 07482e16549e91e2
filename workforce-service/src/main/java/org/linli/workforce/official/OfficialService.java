package org.linli.workforce.official;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.PageQuery;

/** Issues purchaser certificates. */
@ApplicationScoped
class OfficialService implements PanacheRepositoryBase<OfficialCertificate, UUID> {

    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    OfficialService(Journal journal, Rules rules, Clock clock) {
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    OfficialCertificate certify(OfficialResource.NewOfficialCertificate request, Actor trainer) {
        var today = Deadline.dayOf(clock.instant());
        var certificate = OfficialCertificate.issue(Ids.next(), request.officialId(), request.unit(), request.hours(), trainer,
                today, rules.get("T12", today), rules.get("T12-HOURS", today), rules.get("CASE-SEPARATION", today));
        persistAndFlush(certificate);
        journal.append(certificate.certified());
        return certificate;
    }

    /** By a renewed one: then the end of this one is no news. */
    boolean isOutlived(OfficialCertificate certificate) {
        return count("officialId = ?1 and expired = false and validUntil >= ?2 and id <> ?3", certificate.officialId(),
                certificate.validUntil(), certificate.id()) > 0;
    }

    List<OfficialCertificate> page(PageQuery page) {
        var after = page.cursor().map(cursor -> cursor.id()).orElse(new UUID(0, 0));
        return find("id > ?1 order by id", after).range(0, page.limit()).list();
    }
}
