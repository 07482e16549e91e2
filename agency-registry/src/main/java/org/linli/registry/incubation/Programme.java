package org.linli.registry.incubation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.registry.eligibility.Condition;
import org.linli.registry.incubation.ProgrammeStatus.ProgrammeCommand;

/** What is offered to young agencies, for how long, and by what they are seen to stand by themselves. */
@Entity
class Programme implements Aggregate<ProgrammeCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String title;
    private String offer;
    private int months;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Condition> criteria;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Round> rounds;
    @Enumerated(EnumType.STRING)
    private ProgrammeStatus status = ProgrammeStatus.OPEN;

    @SuppressWarnings("NullAway")
    protected Programme() {
    }

    /** @param months an agency stays in it at the longest; {@code criteria} of graduation */
    Programme(UUID id, String title, String offer, int months, List<Condition> criteria) {
        this.id = id;
        this.title = title;
        this.offer = offer;
        this.months = months;
        this.criteria = List.copyOf(criteria);
        this.rounds = List.of();
    }

    /** @throws Invalid for one that ends before it begins or runs beside another */
    void addRound(LocalDate from, LocalDate until, int places, Rule most) {
        require(ProgrammeCommand.ADD_ROUND);
        var round = new Round(rounds.size() + 1, from, until, places);
        if (until.isBefore(from) || rounds.stream().anyMatch(round::overlaps)) {
            throw new Invalid(IncubationProblem.ROUND, "applyFrom", from, until);
        }
        if (rounds.size() >= most.asInt()) {
            throw new RuleRefused(IncubationProblem.FULL, most, "rounds", most.asInt());
        }
        var all = new ArrayList<>(rounds);
        all.add(round);
        rounds = List.copyOf(all);
    }

    void close() {
        require(ProgrammeCommand.CLOSE);
        status = status.to(ProgrammeStatus.CLOSED);
    }

    /** @throws Invalid on a day on which none is open */
    Round openRound(LocalDate day) {
        require(ProgrammeCommand.APPLY);
        return rounds.stream().filter(round -> round.isOpenOn(day)).findFirst()
                .orElseThrow(() -> new Invalid(IncubationProblem.NO_ROUND, "programmeId", day));
    }

    int places(int round) {
        return rounds.get(round - 1).places();
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
    public ProgrammeStatus status() {
        return status;
    }

    /** Every young agency may apply for itself. */
    @Override
    public List<String> allowedTo(Caller caller) {
        return caller.allowed(accepted());
    }

    String title() {
        return title;
    }

    String offer() {
        return offer;
    }

    int months() {
        return months;
    }

    List<Condition> criteria() {
        return criteria;
    }

    List<Round> rounds() {
        return rounds;
    }
}
