package org.linli.evaluation.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A contract of procurement. Facts may arrive in any order: an end that comes before the signing is kept. */
@Entity
public class KnownContract {

    @Id
    private UUID id;
    @Version
    private long version;
    private @Nullable UUID agencyId;
    private @Nullable String purchaserId;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ContractTerms terms;
    private @Nullable LocalDate fromOn;
    private @Nullable LocalDate toOn;
    private @Nullable LocalDate projectStartedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;

    protected KnownContract() {
    }

    /** @return false when the signing was known before */
    boolean signed(ContractTerms newTerms) {
        if (terms != null) {
            return false;
        }
        terms = newTerms;
        agencyId = newTerms.agencyId();
        purchaserId = newTerms.purchaserId();
        fromOn = newTerms.from();
        toOn = newTerms.to();
        projectStartedOn = newTerms.projectStartedOn();
        return true;
    }

    void ended(LocalDate on, String reason) {
        if (endedOn == null) {
            endedOn = on;
            endReason = reason;
        }
    }

    public UUID id() {
        return id;
    }

    public Optional<ContractTerms> terms() {
        return Optional.ofNullable(terms);
    }

    public boolean isTerminated() {
        return "TERMINATED".equals(endReason);
    }

    Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }
}
