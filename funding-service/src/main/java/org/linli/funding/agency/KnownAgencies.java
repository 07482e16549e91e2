package org.linli.funding.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The local copies of agencies. */
@ApplicationScoped
public class KnownAgencies implements PanacheRepositoryBase<KnownAgency, UUID> {

    public Optional<PayeeAccount> account(UUID agencyId) {
        return findByIdOptional(agencyId).flatMap(KnownAgency::account);
    }

    /** By agency; without those that cannot be paid. */
    public Map<UUID, PayeeAccount> accounts(Collection<UUID> agencyIds) {
        var found = new HashMap<UUID, PayeeAccount>();
        list("id in ?1", agencyIds)
                .forEach(agency -> agency.account().ifPresent(account -> found.put(agency.id(), account)));
        return found;
    }

    /** Nothing is paid to that account any more. */
    public boolean isRetired(UUID agencyId, UUID accountId) {
        return findByIdOptional(agencyId).filter(agency -> agency.isRetired(accountId)).isPresent();
    }

    /** Asked for once, to be found one by one afterwards. */
    public void load(Collection<UUID> agencyIds) {
        list("id in ?1", agencyIds);
    }

    /** Held until the transaction ends: what is counted over all of an agency is counted by one at a time. */
    public Optional<KnownAgency> locked(UUID agencyId) {
        return findByIdOptional(agencyId, LockModeType.PESSIMISTIC_WRITE);
    }

    public List<Freeze> freezes(UUID agencyId) {
        return findByIdOptional(agencyId).map(KnownAgency::freezes).orElse(List.of());
    }

    /** Somebody who is no agency and is paid once: a giver whose money goes back. Told again, to another account. */
    public void payOnce(UUID id, LocalDate on, PayeeAccount account) {
        var payee = lockedOrNew(id);
        payee.registered(account.holder(), null, on);
        payee.paidTo(account);
    }

    /** Reserves the row even where no fact about the agency has arrived yet, and holds it. */
    KnownAgency lockedOrNew(UUID id) {
        getEntityManager().createNativeQuery("""
                insert into known_agency (id, version, account_sequence, freezes, lifted)
                values (:id, 0, 0, '[]', '[]') on conflict do nothing""").setParameter("id", id).executeUpdate();
        return locked(id).orElseThrow();
    }
}
