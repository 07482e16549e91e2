package org.linli.funding.grant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.budget.Use;
import org.linli.funding.grant.GrantLineStatus.LineCommand;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.money.Money;

/** What is granted for, from which budget, to whom, and how much one agency may get. */
@Entity
class GrantLine implements Aggregate<LineCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private GrantKind kind;
    private UUID budgetLineId;
    private @Nullable String serviceType;
    private @Nullable String areaCode;
    private @Nullable UUID fundSourceId;
    private @Nullable UUID programmeId;
    private String purchaserId;
    private String title;
    private String eligibility;
    private Money ceiling = Money.ZERO;
    private LocalDate applyUntil;
    @Enumerated(EnumType.STRING)
    private GrantLineStatus status = GrantLineStatus.OPEN;

    @SuppressWarnings("NullAway")
    protected GrantLine() {
    }

    GrantLine(UUID id, GrantKind kind, UUID budgetLineId, Use use, String purchaserId, String title, String eligibility,
            Money ceiling, LocalDate applyUntil) {
        this.id = id;
        this.kind = kind;
        this.budgetLineId = budgetLineId;
        this.serviceType = use.serviceType();
        this.areaCode = use.areaCode();
        this.fundSourceId = use.fundSourceId();
        this.purchaserId = purchaserId;
        this.title = title;
        this.eligibility = eligibility;
        this.ceiling = ceiling;
        this.applyUntil = applyUntil;
    }

    /** Only agencies that are in that programme of the registry are granted anything, and only while they are. */
    GrantLine within(@Nullable UUID programme) {
        programmeId = programme;
        return this;
    }

    void close() {
        require(LineCommand.CLOSE);
        status = status.to(GrantLineStatus.CLOSED);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public GrantLineStatus status() {
        return status;
    }

    GrantKind kind() {
        return kind;
    }

    UUID budgetLineId() {
        return budgetLineId;
    }

    /** What the budget's money is wanted for. */
    Use use() {
        return new Use(serviceType, areaCode, fundSourceId);
    }

    @Nullable
    UUID programmeId() {
        return programmeId;
    }

    String purchaserId() {
        return purchaserId;
    }

    Money ceiling() {
        return ceiling;
    }

    LocalDate applyUntil() {
        return applyUntil;
    }

    @Nullable
    String serviceType() {
        return serviceType;
    }

    @Nullable
    String areaCode() {
        return areaCode;
    }

    @Nullable
    UUID fundSourceId() {
        return fundSourceId;
    }

    String title() {
        return title;
    }

    String eligibility() {
        return eligibility;
    }
}
