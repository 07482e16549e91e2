package org.linli.registry.guideline;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.FirstOfTwo;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.NotFound;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/** One edition of one guideline, from its first draft to the edition that takes its place. */
@Entity
class Guideline implements Aggregate<GuidelineCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    private int edition;
    @Enumerated(EnumType.STRING)
    private PracticeField practiceField;
    private String title;
    private String body;
    @Enumerated(EnumType.STRING)
    private GuidelineStatus status = GuidelineStatus.DRAFT;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers writers;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Remark> remarks = List.of();
    private @Nullable LocalDate commentUntil;
    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate endedOn;
    @Embedded
    private @Nullable FirstOfTwo withdrawal;
    private @Nullable String withdrawalReason;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Guideline() {
    }

    static Guideline draft(UUID id, String number, int edition, PracticeField practiceField, String title, String body,
            Actor writer) {
        var drafted = new Guideline();
        drafted.id = id;
        drafted.number = number;
        drafted.edition = edition;
        drafted.practiceField = practiceField;
        drafted.title = title;
        drafted.body = body;
        drafted.writers = Handlers.of(writer);
        return drafted;
    }

    /** Whoever changes the words has written them, too. */
    void revise(String newTitle, String newBody, Actor writer) {
        require(GuidelineCommand.REVISE);
        title = newTitle;
        body = newBody;
        writers = writers.and(writer);
    }

    GuidelineEvent consult(Deadline term) {
        require(GuidelineCommand.CONSULT);
        commentUntil = term.lastDay();
        nextCheckAt = term.passesAt();
        moveTo(GuidelineStatus.CONSULTATION);
        return new GuidelineEvent.Consulted(id, number, edition, practiceField, term.lastDay());
    }

    /** @throws RuleRefused under GUIDE-CONSULT after its last day, under GUIDE-REMARKS where there are too many */
    void comment(Remark remark, Rule term, Rule most) {
        require(GuidelineCommand.COMMENT);
        if (remark.on().isAfter(Objects.requireNonNull(commentUntil))) {
            throw new RuleRefused(GuidelineProblem.CONSULTATION_OVER, term, "text", commentUntil);
        }
        if (remarks.size() >= most.asInt()) {
            throw new RuleRefused(GuidelineProblem.FULL, most, "text", most.asInt());
        }
        var all = new ArrayList<>(remarks);
        all.add(remark);
        remarks = List.copyOf(all);
    }

    /** @throws NotFound (404) for a remark on something else */
    void reply(UUID remarkId, String words) {
        var said = remarks.stream().filter(each -> each.id().equals(remarkId)).findFirst()
                .orElseThrow(() -> new NotFound("GuidelineComment", remarkId));
        require(GuidelineCommand.REPLY);
        if (!said.isOpen()) {
            throw new Conflict(GuidelineProblem.REPLIED_ALREADY);
        }
        remarks = remarks.stream().map(each -> each.equals(said) ? said.answered(words) : each).toList();
    }

    /** By another than who wrote any of it. */
    GuidelineEvent publish(Actor publisher, LocalDate on, Rule separation) {
        require(GuidelineCommand.PUBLISH);
        if (writers.include(publisher)) {
            throw new RuleRefused(GuidelineProblem.SAME_PERSON, separation, "actor", publisher.id());
        }
        publishedOn = on;
        nextCheckAt = null;
        moveTo(GuidelineStatus.PUBLISHED);
        return new GuidelineEvent.Published(id, number, edition, practiceField, on);
    }

    GuidelineEvent supersede(UUID successor, LocalDate on) {
        require(GuidelineCommand.SUPERSEDE);
        forgetWithdrawal();
        end(GuidelineStatus.SUPERSEDED, on);
        return new GuidelineEvent.Superseded(id, number, edition, successor, on);
    }

    void drop() {
        require(GuidelineCommand.DROP);
        nextCheckAt = null;
        moveTo(GuidelineStatus.DROPPED);
    }

    void proposeWithdrawal(String why, Actor actor, Deadline confirm) {
        require(GuidelineCommand.PROPOSE_WITHDRAWAL);
        withdrawal = FirstOfTwo.by(actor, confirm);
        withdrawalReason = why;
        nextCheckAt = confirm.passesAt();
        moveTo(GuidelineStatus.WITHDRAWAL_PROPOSED);
    }

    GuidelineEvent confirmWithdrawal(Actor second, LocalDate on, Rule separation) {
        require(GuidelineCommand.CONFIRM_WITHDRAWAL);
        Objects.requireNonNull(withdrawal).requireSecond(second, on, separation, GuidelineProblem.STEP_LAPSED,
                GuidelineProblem.SAME_PERSON);
        end(GuidelineStatus.WITHDRAWN, on);
        return new GuidelineEvent.Withdrawn(id, number, edition, Objects.requireNonNull(withdrawalReason), on);
    }

    void rejectWithdrawal() {
        require(GuidelineCommand.REJECT_WITHDRAWAL);
        stays();
    }

    private void stays() {
        forgetWithdrawal();
        nextCheckAt = null;
        moveTo(GuidelineStatus.PUBLISHED);
    }

    private void forgetWithdrawal() {
        withdrawal = null;
        withdrawalReason = null;
    }

    private void end(GuidelineStatus how, LocalDate on) {
        endedOn = on;
        nextCheckAt = null;
        moveTo(how);
    }

    /** The clock's: the consultation is over, what was consulted on is not published, nobody confirms a withdrawal. */
    List<GuidelineEvent> fallDue(BusinessDay day) {
        require(GuidelineCommand.FALL_DUE);
        var ended = Deadline.dayOf(Objects.requireNonNull(nextCheckAt)).minusDays(1);
        if (status == GuidelineStatus.WITHDRAWAL_PROPOSED) {
            stays();
            return List.of();
        }
        nextCheckAt = day.until("GUIDE-PUBLISH").passesAt();
        if (status == GuidelineStatus.CONSULTATION) {
            moveTo(GuidelineStatus.CONSULTED);
            return List.of();
        }
        return List.of(new GuidelineEvent.Overdue(id, number, edition, ended));
    }

    private long open() {
        return remarks.stream().filter(Remark::isOpen).count();
    }

    /** Nothing is published before every remark has its answer; where all have it there is nothing to answer. */
    @Override
    public Set<GuidelineCommand> accepted() {
        var accepted = EnumSet.noneOf(GuidelineCommand.class);
        accepted.addAll(status.accepts());
        accepted.remove(open() > 0 ? GuidelineCommand.PUBLISH : GuidelineCommand.REPLY);
        return accepted;
    }

    @Override
    public Optional<? extends Rejection> rejection(GuidelineCommand command) {
        return command == GuidelineCommand.PUBLISH && status.accepts().contains(command) && open() > 0
                ? Optional.of(new Conflict(GuidelineProblem.UNANSWERED, open())) : Aggregate.super.rejection(command);
    }

    @Override
    public Handlers firstHands(GuidelineCommand command) {
        return switch (command) {
            case PUBLISH -> writers;
            case CONFIRM_WITHDRAWAL -> withdrawal == null ? Handlers.NONE : withdrawal.proposers();
            default -> Handlers.NONE;
        };
    }

    /** Every agency may say something of what is consulted on. */
    @Override
    public List<String> allowedTo(Caller caller) {
        return caller.allowed(accepted().stream().filter(command -> !caller.isAmong(firstHands(command))).toList());
    }

    private void moveTo(GuidelineStatus next) {
        status = status.to(next);
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
    public GuidelineStatus status() {
        return status;
    }

    String number() {
        return number;
    }

    int edition() {
        return edition;
    }

    PracticeField practiceField() {
        return practiceField;
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    List<Remark> remarks() {
        return remarks;
    }

    @Nullable
    LocalDate commentUntil() {
        return commentUntil;
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    /** Until when another confirms that it is withdrawn; null where nobody proposes it. */
    @Nullable
    LocalDate confirmUntil() {
        return status == GuidelineStatus.WITHDRAWAL_PROPOSED ? Objects.requireNonNull(withdrawal).confirmUntil() : null;
    }

    @Nullable
    String withdrawalReason() {
        return withdrawalReason;
    }
}
