package org.linli.registry.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.registry.standing.AgencyRegister;

@ApplicationScoped
class Agencies implements Aggregates<Agency>, AgencyRegister {

    @Override
    public String kind() {
        return "Agency";
    }

    @Override
    public void requireKnown(UUID agencyId) {
        get(agencyId);
    }

    @Override
    public Set<UUID> sameCode(UUID agencyId) {
        return Set.copyOf(getEntityManager().createQuery("""
                select one.id from Agency one where one.unifiedSocialCreditCode =
                    (select asked.unifiedSocialCreditCode from Agency asked where asked.id = :id)""", UUID.class)
                .setParameter("id", agencyId).getResultList());
    }

    @Override
    public List<UUID> toldOf(UUID agencyId) {
        return getEntityManager().createQuery("""
                select one.id from Agency one where one.id = :id or one.registeredOn is not null
                    and one.unifiedSocialCreditCode =
                    (select asked.unifiedSocialCreditCode from Agency asked where asked.id = :id) order by one.id""",
                UUID.class).setParameter("id", agencyId).getResultList();
    }

    @Override
    public void hold(UUID agencyId) {
        getEntityManager().createNativeQuery("""
                select cast(pg_advisory_xact_lock(hashtextextended(unified_social_credit_code, 38)) as text)
                    from agency where id = :id""").setParameter("id", agencyId).getResultList();
    }

    Optional<LegalRepresentative> representative(UUID agencyId, LocalDate asOf) {
        return getEntityManager().createQuery("""
                from LegalRepresentative where agencyId = :agency and fromDay <= :day
                    order by fromDay desc limit 1""", LegalRepresentative.class).setParameter("agency", agencyId)
                .setParameter("day", asOf).getResultStream().findFirst();
    }

    /** The agency's version counts on though no column of its own changed: what was seen before is stale. */
    void touch(Agency agency) {
        getEntityManager().lock(agency, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    void persist(LegalRepresentative representative) {
        getEntityManager().persist(representative);
    }
}
