package org.linli.funding.grant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.budget.Use;
import org.linli.platform.identity.Command;
import org.linli.platform.money.Money;
import org.linli.platform.problem.IllegalTransition;

/** What is granted for, from which budget, to whom, and how much one agency may get. */
@Entity
class GrantLine {

    enum Status {
        OPEN, CLOSED
    }

    enum LineCommand implements Command {
        APPLY("applyForGrant"), CLOSE("closeGrantLine");

        private final String operation;

        LineCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

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
    private String purchaserId;
    private String title;
    private String eligibility;
    private Money ceiling = Money.ZERO;
    private LocalDate applyUntil;
    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    @SuppressWarnings("NullAway")
    protected GrantLine() {
    }

    GrantLine(UUID id, GrantApi.NewLine said, String purchaserId) {
        this.id = id;
        this.kind = said.kind();
        this.budgetLineId = said.budgetLineId();
        this.serviceType = said.serviceType();
        this.areaCode = said.areaCode();
        this.fundSourceId = said.fundSourceId();
        this.purchaserId = purchaserId;
        this.title = said.title();
        this.eligibility = said.eligibility();
        this.ceiling = said.ceiling();
        this.applyUntil = said.applyUntil();
    }

    void close() {
        require(LineCommand.CLOSE);
        status = Status.CLOSED;
    }

    void require(LineCommand command) {
        if (!commands().contains(command)) {
            throw new IllegalTransition("GrantLine", id, status, command);
        }
    }

    Set<LineCommand> commands() {
        return status == Status.OPEN ? Set.of(LineCommand.values()) : Set.of();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
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

    String purchaserId() {
        return purchaserId;
    }

    Money ceiling() {
        return ceiling;
    }

    LocalDate applyUntil() {
        return applyUntil;
    }

    GrantApi.LineView view(List<String> allowedActions) {
        return new GrantApi.LineView(id, kind, budgetLineId, serviceType, areaCode, fundSourceId, purchaserId, title, eligibility, ceiling, applyUntil,
                status, allowedActions);
    }
}
