package org.linli.funding.contractmoney;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.linli.funding.contract.ContractChanged;
import org.linli.funding.contract.ContractSigned;
import org.linli.funding.contractmoney.UnfundedContract.Kept;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;

/** Signed contracts that wait for money, with everything that is said of them meanwhile. */
@ApplicationScoped
class UnfundedContracts implements Aggregates<UnfundedContract> {

    private final ObjectMapper json;
    private final Journal journal;
    private final Today today;

    UnfundedContracts(ObjectMapper json, Journal journal, Today today) {
        this.json = json;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public String kind() {
        return "UnfundedContract";
    }

    /** Once; told again, it waits already. */
    void add(ContractSigned signed, String reason) {
        if (findByIdOptional(signed.contractId()).isEmpty()) {
            var day = today.day();
            var waiting = UnfundedContract.of(signed, reason, day.date(), day.until("FH09"), today.instant());
            persistAndFlush(waiting);
            journal.append(waiting.found());
        }
    }

    /** Its money is not found, or was refused: a signature that is told again plans nothing. */
    boolean isWithoutMoney(UUID contractId) {
        return findByIdOptional(contractId).filter(one -> one.status() != UnfundedStatus.FUNDED).isPresent();
    }

    /** @return whether the contract waits for its money or was refused it, and the fact with it */
    @Transactional
    boolean keeps(UUID contractId, Object fact, String actor) {
        var waiting = findByIdOptional(contractId, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> one.status() != UnfundedStatus.FUNDED);
        waiting.ifPresent(one -> {
            one.keep(new Kept(fact.getClass().getSimpleName(), actor, write(fact)));
            if (fact instanceof ContractChanged change) {
                one.changed(change, today.instant());
            }
            one.heardAfterRefusal(today.day().until("FH09")).ifPresent(journal::append);
        });
        return waiting.isPresent();
    }

    <T> T read(Kept kept, Class<T> type) {
        try {
            return json.readValue(kept.json(), type);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a fact that was kept here is unreadable", corrupt);
        }
    }

    private String write(Object fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
