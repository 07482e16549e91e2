package org.linli.workforce.official;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.Sweep;
import org.linli.platform.web.PageQuery;

/** Issues purchaser certificates and says when the last one of an official has run out. */
@ApplicationScoped
class OfficialService implements PanacheRepositoryBase<OfficialCertificate, UUID>, Sweep {

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

    List<OfficialCertificate> page(PageQuery page) {
        var after = page.cursor().map(cursor -> cursor.id()).orElse(new UUID(0, 0));
        return find("id > ?1 order by id", after).range(0, page.limit()).list();
    }

    @Override
    public String name() {
        return "official-certificates";
    }

    /** A renewed certificate outlives the old one: then the end of the old one is no news. */
    @Override
    public int sweep(Instant now, int limit) {
        List<UUID> due = getEntityManager().createNativeQuery("""
                select id from official_certificate where next_check_at <= :now
                order by next_check_at for update skip locked limit :limit""", UUID.class).setParameter("now", now)
                .setParameter("limit", limit).getResultList();
        for (var id : due) {
            var certificate = findById(id);
            var ended = certificate.expire();
            if (count("officialId = ?1 and expired = false and validUntil >= ?2 and id <> ?3", certificate.officialId(),
                    certificate.validUntil(), id) == 0) {
                journal.append(ended);
            }
        }
        return due.size();
    }
}
