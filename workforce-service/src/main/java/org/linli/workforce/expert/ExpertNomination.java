package org.linli.workforce.expert;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.ProblemCode;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.workforce.expert.ExpertNomination.ExpertCommand;

/** Somebody who knows the field, proposed to procurement's pool with what may bias them. */
@Entity
class ExpertNomination implements Aggregate<ExpertCommand> {

    enum Level {
        MIDDLE, SENIOR
    }

    enum ExpertProblem implements ProblemCode {
        TOO_FEW_YEARS
    }

    enum Status implements org.linli.platform.aggregate.Status<Status, ExpertCommand> {

        NOMINATED, WITHDRAWN;

        @Override
        public Set<ExpertCommand> accepts() {
            return switch (this) {
                case NOMINATED -> Set.of(ExpertCommand.NOMINATE, ExpertCommand.WITHDRAW);
                case WITHDRAWN -> Set.of(ExpertCommand.NOMINATE);
            };
        }

        @Override
        public boolean canBecome(Status next) {
            return this == NOMINATED || next == NOMINATED;
        }

        @Override
        public String kind() {
            return "Expert";
        }
    }

    enum ExpertCommand implements Command {

        NOMINATE("nominateExpert"), WITHDRAW("withdrawExpert");

        private final String operation;

        ExpertCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Id
    private UUID expertId;
    @Version
    private long version;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> domains;
    private String title;
    private int years;
    private String level;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Employer> employers;
    @Enumerated(EnumType.STRING)
    private Status status = Status.NOMINATED;
    private String nominatedBy;
    private LocalDate nominatedOn;

    @SuppressWarnings("NullAway")
    protected ExpertNomination() {
    }

    ExpertNomination(UUID expertId) {
        this.expertId = expertId;
    }

    /** @param minimum C09: years in the field that a mid-level title needs; a senior one needs none */
    ExpertNominated nominate(List<String> inDomains, String withTitle, int forYears, Level atLevel, List<Employer> ties,
            Actor by, LocalDate on, Rule minimum) {
        require(ExpertCommand.NOMINATE);
        if (atLevel == Level.MIDDLE && forYears < minimum.asInt()) {
            throw new RuleRefused(ExpertProblem.TOO_FEW_YEARS, minimum, "years", forYears, minimum.asInt());
        }
        domains = List.copyOf(inDomains);
        title = withTitle;
        years = forYears;
        level = atLevel.name();
        employers = List.copyOf(ties);
        nominatedBy = by.id();
        nominatedOn = on;
        moveTo(Status.NOMINATED);
        return new ExpertNominated(expertId, domains, title, years, level, employers);
    }

    /** A tie or a doubt has come up: the pool is told, and may be told of the person anew later. */
    ExpertWithdrawn withdraw(String reason, LocalDate on) {
        require(ExpertCommand.WITHDRAW);
        moveTo(Status.WITHDRAWN);
        return new ExpertWithdrawn(expertId, on, reason);
    }

    private void moveTo(Status next) {
        status = status.to(next);
    }

    @Override
    public UUID id() {
        return expertId;
    }

    @Override
    public Status status() {
        return status;
    }

    @Override
    public long version() {
        return version;
    }

    List<String> domains() {
        return domains;
    }

    String title() {
        return title;
    }

    int years() {
        return years;
    }

    String level() {
        return level;
    }

    List<Employer> employers() {
        return employers;
    }

    String nominatedBy() {
        return nominatedBy;
    }

    LocalDate nominatedOn() {
        return nominatedOn;
    }
}
