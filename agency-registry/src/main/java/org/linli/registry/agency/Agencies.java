package org.linli.registry.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.problem.Conflict;
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
    public void requireRegistered(UUID agencyId) {
        if (!isRegistered(agencyId)) {
            throw new Conflict(AgencyProblem.NOT_REGISTERED);
        }
    }

    @Override
    public boolean isRegistered(UUID agencyId) {
        return get(agencyId).status() == AgencyStatus.REGISTERED;
    }

    @Override
    public boolean isClosed(UUID agencyId) {
        return get(agencyId).status() == AgencyStatus.CLOSED;
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
                from LegalRepresentative where agencyId = :agency and fromDay <= :day and not proposed
                    order by fromDay desc limit 1""", LegalRepresentative.class).setParameter("agency", agencyId)
                .setParameter("day", asOf).getResultStream().findFirst();
    }

    /** Whom the application names. */
    LegalRepresentative applicant(UUID agencyId) {
        return getEntityManager()
                .createQuery("from LegalRepresentative where agencyId = :agency", LegalRepresentative.class)
                .setParameter("agency", agencyId).getSingleResult();
    }

    Optional<LegalRepresentative> proposedRepresentative(UUID agencyId) {
        return getEntityManager().createQuery("from LegalRepresentative where agencyId = :agency and proposed",
                LegalRepresentative.class).setParameter("agency", agencyId).getResultStream().findFirst();
    }

    /** Who waited represents it now; nothing where nobody waited. */
    void confirmRepresentative(UUID agencyId) {
        getEntityManager()
                .createQuery("update LegalRepresentative set proposed = false where agencyId = :agency and proposed")
                .setParameter("agency", agencyId).executeUpdate();
    }

    /** Whose step fell is forgotten. */
    void dropRepresentative(UUID agencyId) {
        getEntityManager().createQuery("delete from LegalRepresentative where agencyId = :agency and proposed")
                .setParameter("agency", agencyId).executeUpdate();
    }

    void persist(LegalRepresentative representative) {
        getEntityManager().persist(representative);
    }
}
