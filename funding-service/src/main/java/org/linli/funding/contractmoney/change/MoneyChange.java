package org.linli.funding.contractmoney.change;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.funding.contract.ContractChanged;
import org.linli.funding.contract.Instalment;
import org.linli.funding.contract.KnownContract;
import org.linli.funding.contractmoney.change.ChangeStatus.ChangeCommand;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.money.Money;

/** What one change of a contract did to its money, or that it waits for a budget. */
@Entity
class MoneyChange implements Aggregate<ChangeCommand> {

    private static final Duration TRIED_AGAIN_AFTER = Duration.ofHours(1);

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID contractId;
    private UUID agencyId;
    private String purchaserId;
    private int changeNo;
    private LocalDate agreedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Instalment> instalments;
    @Enumerated(EnumType.STRING)
    private ChangeStatus status = ChangeStatus.SHORT;
    private Money more = Money.ZERO;
    private Money less = Money.ZERO;
    /** What the contract now says less and cannot be taken back: paid, with the bank, or contested. */
    private Money kept = Money.ZERO;
    private @Nullable Instant nextCheckAt;

    protected MoneyChange() {
    }

    static MoneyChange agreed(UUID id, ContractChanged fact, KnownContract contract, Instant at) {
        var change = new MoneyChange();
        change.id = id;
        change.contractId = fact.contractId();
        change.agencyId = contract.agencyId();
        change.purchaserId = contract.purchaserId();
        change.changeNo = fact.changeNo();
        change.agreedOn = fact.on();
        change.instalments = List.copyOf(fact.instalments());
        change.nextCheckAt = at;
        return change;
    }

    MoneyChangeEvent runsShort(UUID lineId, Money asked, Money available, Instant at) {
        require(ChangeCommand.APPLY);
        nextCheckAt = at.plus(TRIED_AGAIN_AFTER);
        return new MoneyChangeEvent.RanShort(contractId, changeNo, agencyId, purchaserId, lineId, asked, available);
    }

    MoneyChangeEvent apply(Money newMore, Money newLess, Money newKept) {
        require(ChangeCommand.APPLY);
        moveTo(ChangeStatus.APPLIED);
        more = newMore;
        less = newLess;
        kept = newKept;
        return new MoneyChangeEvent.Applied(contractId, changeNo, agencyId, purchaserId, more, less, kept);
    }

    void supersede() {
        require(ChangeCommand.SUPERSEDE);
        moveTo(ChangeStatus.SUPERSEDED);
    }

    private void moveTo(ChangeStatus next) {
        status = status.to(next);
        nextCheckAt = null;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    UUID contractId() {
        return contractId;
    }

    int changeNo() {
        return changeNo;
    }

    LocalDate agreedOn() {
        return agreedOn;
    }

    List<Instalment> instalments() {
        return instalments;
    }

    @Override
    public ChangeStatus status() {
        return status;
    }

    Money more() {
        return more;
    }

    Money less() {
        return less;
    }

    Money kept() {
        return kept;
    }
}
