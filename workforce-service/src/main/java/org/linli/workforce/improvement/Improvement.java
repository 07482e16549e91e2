package org.linli.workforce.improvement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.improvement.ImprovementStatus.ImprovementCommand;

/** What one official proposes for a goal of the plan; another person answers it. */
@Entity
class Improvement implements Aggregate<ImprovementCommand> {

    private static final String TERM = "IMPROVE-ANSWER";

    @Id
    private UUID id;
    @Version
    private long version;
    private String officialId;
    private String unit;
    private UUID sessionId;
    private String goalCode;
    private String text;
    @Enumerated(EnumType.STRING)
    private ImprovementStatus status = ImprovementStatus.SUBMITTED;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers proposers;
    private LocalDate submittedOn;
    private LocalDate answerBy;
    private @Nullable String answer;
    private @Nullable LocalDate endedOn;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Improvement() {
    }

    /** @param unit where the official was when they studied */
    static Improvement submit(UUID id, UUID sessionId, String unit, String goalCode, String text, Actor by,
            BusinessDay day) {
        var improvement = new Improvement();
        improvement.id = id;
        improvement.officialId = by.id();
        improvement.unit = unit;
        improvement.sessionId = sessionId;
        improvement.goalCode = goalCode;
        improvement.text = text;
        improvement.proposers = Handlers.of(by);
        improvement.submittedOn = day.date();
        improvement.answerBy = day.until(TERM).lastDay();
        improvement.nextCheckAt = startAfter(improvement.answerBy);
        return improvement;
    }

    ImprovementEvent.Submitted submitted() {
        return new ImprovementEvent.Submitted(id, unit, goalCode, answerBy);
    }

    ImprovementEvent.Ended takeUp(String words, Actor by, LocalDate on, Rule separation) {
        require(ImprovementCommand.TAKE_UP);
        return answered(ImprovementStatus.TAKEN_UP, words, by, on, separation);
    }

    ImprovementEvent.Ended decline(String words, Actor by, LocalDate on, Rule separation) {
        require(ImprovementCommand.DECLINE);
        return answered(ImprovementStatus.DECLINED, words, by, on, separation);
    }

    /** @throws RuleRefused by anybody but who proposed it */
    ImprovementEvent.Ended withdraw(Actor by, LocalDate on, Rule separation) {
        require(ImprovementCommand.WITHDRAW);
        if (!proposers.include(by)) {
            throw new RuleRefused(ImprovementProblem.NOT_THE_PROPOSER, separation, "actor", by.id());
        }
        return over(ImprovementStatus.WITHDRAWN, on);
    }

    ImprovementEvent.Overdue remind(BusinessDay day) {
        require(ImprovementCommand.REMIND);
        nextCheckAt = startAfter(day.until(TERM).lastDay());
        return new ImprovementEvent.Overdue(id, unit, goalCode, answerBy);
    }

    private ImprovementEvent.Ended answered(ImprovementStatus next, String words, Actor by, LocalDate on,
            Rule separation) {
        if (proposers.include(by)) {
            throw new RuleRefused(ImprovementProblem.SAME_PERSON, separation, "actor", by.id());
        }
        answer = words;
        return over(next, on);
    }

    private ImprovementEvent.Ended over(ImprovementStatus next, LocalDate on) {
        endedOn = on;
        nextCheckAt = null;
        moveTo(next);
        return new ImprovementEvent.Ended(id, unit, goalCode, next, on);
    }

    private static Instant startAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
    }

    private void moveTo(ImprovementStatus next) {
        status = status.to(next);
    }

    boolean isBy(Caller caller) {
        return caller.isAmong(proposers);
    }

    @Override
    public Handlers firstHands(ImprovementCommand command) {
        return command == ImprovementCommand.TAKE_UP || command == ImprovementCommand.DECLINE ? proposers
                : Handlers.NONE;
    }

    /** It is withdrawn by who proposed it, and answered by anybody else. */
    @Override
    public List<String> allowedTo(Caller caller) {
        var own = isBy(caller);
        return caller.allowed(
                accepted().stream().filter(command -> own == (command == ImprovementCommand.WITHDRAW)).toList());
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
    public ImprovementStatus status() {
        return status;
    }

    String officialId() {
        return officialId;
    }

    String unit() {
        return unit;
    }

    UUID sessionId() {
        return sessionId;
    }

    String goalCode() {
        return goalCode;
    }

    String text() {
        return text;
    }

    LocalDate submittedOn() {
        return submittedOn;
    }

    LocalDate answerBy() {
        return answerBy;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }
}
