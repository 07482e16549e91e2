package org.linli.funding.bank.reconciliation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.funding.bank.iso.BankReport;
import org.linli.platform.problem.NotFound;

@ApplicationScoped
class BankMessages implements PanacheRepositoryBase<BankMessage, UUID> {

    BankMessage get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("BankMessage", id));
    }

    Optional<BankMessage> byHash(String sha256) {
        return find("sha256", sha256).firstResultOptional();
    }

    boolean isTaken(BankReport.Kind kind, String messageId) {
        return count("kind = ?1 and messageId = ?2", kind, messageId) > 0;
    }

    /** The last statement of that day. */
    Optional<BankMessage> statementOf(LocalDate day) {
        return find("statementOn = ?1 order by id desc", day).firstResultOptional();
    }

    /** One file after the other: each is judged by what the former ones left. */
    void queue() {
        getEntityManager().createNativeQuery("select pg_advisory_xact_lock(hashtextextended('bank messages', 0))")
                .getResultList();
    }
}
