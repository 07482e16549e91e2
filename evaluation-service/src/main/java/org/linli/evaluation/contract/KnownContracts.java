package org.linli.evaluation.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.platform.problem.NotFound;

/** The local copies of contracts. */
@ApplicationScoped
public class KnownContracts implements PanacheRepositoryBase<KnownContract, UUID>, Owners {

    public KnownContract get(UUID id) {
        return findByIdOptional(id).filter(contract -> contract.terms().isPresent())
                .orElseThrow(() -> new NotFound("Contract", id));
    }

    /** @throws NotFound (404) also while nothing but a change or an end of it is known */
    public ContractTerms termsOf(UUID id) {
        return get(id).terms().orElseThrow();
    }

    @Override
    public Owner ownerOf(UUID id) {
        var terms = termsOf(id);
        return Owner.agency(terms.agencyId()).and(Owner.unit(terms.purchaserId()));
    }

    /** Holds the contract until the transaction ends; reserves the row where no fact about it has arrived yet. */
    public KnownContract lockedOrNew(UUID id) {
        getEntityManager()
                .createNativeQuery("insert into known_contract (id, version) values (:id, 0) on conflict do nothing")
                .setParameter("id", id).executeUpdate();
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }
}
