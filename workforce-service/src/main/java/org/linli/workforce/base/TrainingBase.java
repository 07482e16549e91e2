package org.linli.workforce.base;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.base.TrainingBaseStatus.TrainingBaseCommand;

/**
 * A place of an agency where people are trained: examined by one officer, accredited by another for its kinds and so
 * many people at once, looked at every year, and withdrawn by two.
 */
@Entity
public class TrainingBase implements Aggregate<TrainingBaseCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID agencyId;
    private String name;
    private String address;
    @Enumerated(EnumType.STRING)
    private TrainingBaseStatus status = TrainingBaseStatus.APPLIED;
    private String[] kinds;
    private int capacity;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Look> looks;
    /** Who applied, examined, questioned or reviewed last: what that was the first half of, another completes. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers firstHands;
    /** Null before it is accredited. */
    @Embedded
    private @Nullable Accreditation term;
    private LocalDate decideBy;
    private @Nullable String reason;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected TrainingBase() {
    }

    /** @param capacity how many people at once */
    static TrainingBase apply(UUID id, UUID agencyId, String name, String address, Collection<BaseKind> kinds,
            int capacity, Actor by, BusinessDay day) {
        var base = new TrainingBase();
        base.id = id;
        base.agencyId = agencyId;
        base.name = name;
        base.address = address;
        base.kinds = kinds.stream().distinct().sorted().map(BaseKind::name).toArray(String[]::new);
        base.capacity = capacity;
        base.looks = List.of();
        base.firstHands = Handlers.of(by);
        base.decides(day);
        return base;
    }

    BaseEvent.Applied applied() {
        return new BaseEvent.Applied(id, agencyId, kinds(), capacity, decideBy);
    }

    /** The first of two. @param room how many people it really holds, no more than were asked for */
    BaseEvent.Examined examine(int room, String findings, Actor by, BusinessDay day) {
        require(TrainingBaseCommand.EXAMINE);
        requireOther(by, day);
        if (room > capacity) {
            throw new Invalid(BaseProblem.MORE_THAN_ASKED, "capacity", room, capacity);
        }
        capacity = room;
        saw(findings, by, day.date());
        firstHands = firstHands.and(by);
        decides(day);
        moveTo(TrainingBaseStatus.EXAMINED);
        return new BaseEvent.Examined(id, agencyId, capacity, decideBy);
    }

    /** The second of two. @throws RuleRefused for who applied or examined */
    BaseEvent.Accredited accredit(Actor by, BusinessDay day) {
        require(TrainingBaseCommand.ACCREDIT);
        requireOther(by, day);
        moveTo(TrainingBaseStatus.ACCREDITED);
        lasts(Accreditation.begin(day), day);
        return said();
    }

    BaseEvent.Ended refuse(String why, Actor by, BusinessDay day) {
        require(TrainingBaseCommand.REFUSE);
        requireOther(by, day);
        return over(TrainingBaseStatus.REFUSED, why, day.date());
    }

    /** What is to be seen every year was seen, and it is in order. */
    BaseEvent.Reviewed review(String findings, Actor by, BusinessDay day) {
        require(TrainingBaseCommand.REVIEW);
        saw(findings, by, day.date());
        firstHands = Handlers.of(by);
        lasts(term().reviewed(day), day);
        return new BaseEvent.Reviewed(id, agencyId, day.date(), term().reviewBy());
    }

    /** For another term, after its last review and by another person. */
    BaseEvent.Accredited renew(Actor by, BusinessDay day) {
        require(TrainingBaseCommand.RENEW);
        requireOther(by, day);
        lasts(term().renewed(day), day);
        return said();
    }

    /** The first of two: it was seen wanting. It stands until another says so, too. */
    BaseEvent.Questioned question(String why, Actor by, BusinessDay day) {
        require(TrainingBaseCommand.QUESTION);
        reason = why;
        firstHands = Handlers.of(by);
        decideBy = day.until("BASE-CONFIRM").lastDay();
        moveTo(TrainingBaseStatus.QUESTIONED);
        lasts(term(), day);
        return new BaseEvent.Questioned(id, agencyId, decideBy);
    }

    /** The second of two: nothing begins there any more; what has begun is finished. */
    BaseEvent.Ended withdraw(Actor by, BusinessDay day) {
        require(TrainingBaseCommand.WITHDRAW);
        requireOther(by, day);
        return over(TrainingBaseStatus.WITHDRAWN, Objects.requireNonNull(reason), day.date());
    }

    /** By any officer, also who questioned it. */
    BaseEvent.Kept keep(BusinessDay day) {
        require(TrainingBaseCommand.KEEP);
        return kept(day);
    }

    /** By its agency. @param inUse people are trained there or are going to be */
    BaseEvent.Ended relinquish(boolean inUse, LocalDate on) {
        require(TrainingBaseCommand.RELINQUISH);
        if (inUse) {
            throw new Conflict(BaseProblem.IN_USE, name);
        }
        return over(TrainingBaseStatus.RELINQUISHED, "OWN_WILL", on);
    }

    /** Every term that ran out is said once more; a doubt that nobody shared falls; in the end the term is over. */
    List<BaseEvent> tick(BusinessDay day) {
        require(TrainingBaseCommand.TICK);
        var today = day.date();
        if (!status.isInForce()) {
            var late = new BaseEvent.DecisionOverdue(id, agencyId, decideBy);
            decides(day);
            return List.of(late);
        }
        if (!term().lasts(today)) {
            return List.of(over(TrainingBaseStatus.EXPIRED, "TERM", today));
        }
        var said = new ArrayList<BaseEvent>();
        if (status == TrainingBaseStatus.QUESTIONED && today.isAfter(decideBy)) {
            said.add(kept(day));
        }
        if (term().opensRenewal(day)) {
            lasts(term().opened(true), day);
            said.add(new BaseEvent.Renewable(id, agencyId, term().untilDay()));
        }
        if (term().opensReview(day)) {
            lasts(term().opened(false), day);
            said.add(new BaseEvent.ReviewDue(id, agencyId, term().reviewBy()));
        }
        if (today.isAfter(term().reviewBy())) {
            said.add(new BaseEvent.ReviewOverdue(id, agencyId, term().reviewBy()));
            lasts(term().reminded(day), day);
        }
        return said;
    }

    private BaseEvent.Kept kept(BusinessDay day) {
        reason = null;
        moveTo(TrainingBaseStatus.ACCREDITED);
        lasts(term(), day);
        return new BaseEvent.Kept(id, agencyId, day.date());
    }

    private BaseEvent.Accredited said() {
        return new BaseEvent.Accredited(id, agencyId, kinds(), capacity, term().fromDay(), term().untilDay(),
                term().reviewBy());
    }

    private Accreditation term() {
        return Objects.requireNonNull(term);
    }

    private void saw(String findings, Actor by, LocalDate on) {
        looks = Stream.concat(looks.stream(), Stream.of(new Look(on, by.id(), findings))).toList();
    }

    private void decides(BusinessDay day) {
        decideBy = day.until("BASE-DECIDE").lastDay();
        nextCheckAt = Deadline.after(decideBy);
    }

    private void lasts(Accreditation until, BusinessDay day) {
        term = until;
        var doubt = status == TrainingBaseStatus.QUESTIONED ? decideBy.plusDays(1) : LocalDate.MAX;
        var next = until.nextDay(day);
        nextCheckAt = Deadline.startOf(next.isBefore(doubt) ? next : doubt);
    }

    private BaseEvent.Ended over(TrainingBaseStatus next, String why, LocalDate on) {
        reason = why;
        nextCheckAt = null;
        moveTo(next);
        return new BaseEvent.Ended(id, agencyId, next, on, why);
    }

    private void requireOther(Actor by, BusinessDay day) {
        if (firstHands.include(by)) {
            throw new RuleRefused(BaseProblem.SAME_PERSON, day.rule("CASE-SEPARATION"), "actor", by.id());
        }
    }

    /** @throws RuleRefused unless it is accredited for that kind from the first of these days to the last */
    void requireFor(BaseKind kind, LocalDate from, LocalDate until, Rule accreditation) {
        if (!status.isInForce() || !term().lasts(until)) {
            throw new RuleRefused(BaseProblem.NOT_ACCREDITED, accreditation, "baseId", name, from, until);
        }
        if (!kinds().contains(kind)) {
            throw new RuleRefused(BaseProblem.OTHER_KIND, accreditation, "baseId", name, kind);
        }
    }

    public boolean isInForce() {
        return status.isInForce();
    }

    private void moveTo(TrainingBaseStatus next) {
        status = status.to(next);
    }

    /** Reviewed once a year, and renewed towards its end after another review. */
    @Override
    public Set<TrainingBaseCommand> accepted() {
        return status.accepts().stream().filter(this::fits).collect(Collectors.toUnmodifiableSet());
    }

    private boolean fits(TrainingBaseCommand command) {
        return switch (command) {
            case REVIEW -> term().reviewable();
            case RENEW -> term().renewable() && !term().reviewable();
            default -> true;
        };
    }

    @Override
    public Optional<? extends Rejection> rejection(TrainingBaseCommand command) {
        return command == TrainingBaseCommand.RENEW && status == TrainingBaseStatus.ACCREDITED && term().reviewable()
                ? Optional.of(new Conflict(BaseProblem.NOT_REVIEWED, term().reviewBy()))
                : Aggregate.super.rejection(command);
    }

    @Override
    public Handlers firstHands(TrainingBaseCommand command) {
        return switch (command) {
            case EXAMINE, ACCREDIT, REFUSE, WITHDRAW, RENEW -> firstHands;
            default -> Handlers.NONE;
        };
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
    public TrainingBaseStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId);
    }

    public UUID agencyId() {
        return agencyId;
    }

    public String name() {
        return name;
    }

    String address() {
        return address;
    }

    List<BaseKind> kinds() {
        return Stream.of(kinds).map(BaseKind::valueOf).toList();
    }

    public int capacity() {
        return capacity;
    }

    List<Look> looks() {
        return looks;
    }

    Optional<Accreditation> accreditation() {
        return Optional.ofNullable(term);
    }

    LocalDate decideBy() {
        return decideBy;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
