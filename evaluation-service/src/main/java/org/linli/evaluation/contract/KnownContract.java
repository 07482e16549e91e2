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
import org.linli.platform.money.Money;

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
    private int changeNo;
    private @Nullable LocalDate fromOn;
    private @Nullable LocalDate toOn;
    private @Nullable LocalDate projectStartedOn;
    private @Nullable LocalDate startedOn;
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

    /** @return whether it begins or ends on another day than was known */
    boolean changed(int number, LocalDate from, LocalDate to, @Nullable Money amount) {
        if (terms == null || number <= changeNo) {
            return false;
        }
        var moved = !from.equals(terms.from()) || !to.equals(terms.to());
        changeNo = number;
        terms = terms.between(from, to, amount == null ? terms.amount() : amount);
        fromOn = from;
        toOn = to;
        return moved;
    }

    void started(LocalDate on) {
        if (startedOn == null) {
            startedOn = on;
        }
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

    /** When the service itself began; empty while only a text is signed. */
    public Optional<LocalDate> startedOn() {
        return Optional.ofNullable(startedOn);
    }

    /** Ended, in whatever way. */
    public boolean isOver() {
        return endedOn != null;
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
