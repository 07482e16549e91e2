package org.linli.evaluation.assessor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.identity.Actor;

/** The pool. */
@ApplicationScoped
class Assessors implements Aggregates<Assessor> {

    private static final int MOST = 1_000;

    @Override
    public String kind() {
        return "Assessor";
    }

    /** By the account as it acts, or by the person behind it: who acts from another account declared the same. */
    List<Assessor> of(Actor actor) {
        var person = actor.personId();
        return person == null ? list("account", actor.id())
                : list("account = ?1 or personId = ?2", actor.id(), UUID.fromString(person));
    }

    /** Held in one order until the transaction ends: two namings at a time overload nobody. */
    List<Assessor> locked(Collection<String> accounts) {
        return find("account in ?1 order by id", accounts).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Those in force for that part, held in one order. */
    @SuppressWarnings("unchecked")
    List<Assessor> lockedFor(AssessorPart part) {
        return getEntityManager().createNativeQuery("""
                select * from assessor where status = 'ACTIVE' and parts @> cast(:part as jsonb)
                    order by id for update limit :most""", Assessor.class).setParameter("part", "[\"" + part + "\"]")
                .setParameter("most", MOST).getResultList();
    }
}
