package org.linli.procurement.oversight.feedback;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.platform.time.Deadline;

/** One piece of feedback on a purchase, its answer and what the answer was worth. Aggregate root. */
@Entity
class Feedback implements Aggregate<FeedbackCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID tenderId;
    private String purchaserId;
    @Enumerated(EnumType.STRING)
    private FeedbackAuthor.Kind authorKind;
    private @Nullable UUID agencyId;
    private @Nullable UUID personId;
    @Enumerated(EnumType.STRING)
    private FeedbackStatus status = FeedbackStatus.GIVEN;
    @Embedded
    private Remark remark;
    private LocalDate givenOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private Deadline answerUntil;
    private @Nullable String answer;
    private @Nullable Boolean adopted;
    private @Nullable LocalDate answeredOn;
    @Enumerated(EnumType.STRING)
    private @Nullable AnswerRating rating;
    private @Nullable String ratingReason;
    private @Nullable Instant nextCheckAt;

    protected Feedback() {
    }

    /** The purchase that is meant, and who answers for it. */
    record About(UUID tenderId, String purchaserId) {
    }

    static Feedback give(UUID id, About about, FeedbackAuthor author, Remark remark, LocalDate on,
            Deadline answerUntil) {
        var feedback = new Feedback();
        feedback.id = id;
        feedback.tenderId = about.tenderId();
        feedback.purchaserId = about.purchaserId();
        feedback.authorKind = author.kind();
        feedback.agencyId = author.agencyId();
        feedback.personId = author.personId();
        feedback.remark = remark;
        feedback.givenOn = on;
        feedback.answerUntil = answerUntil;
        feedback.nextCheckAt = answerUntil.passesAt();
        return feedback;
    }

    FeedbackEvent given() {
        return new FeedbackEvent.Given(id, tenderId, purchaserId, remark.subject(), authorKind, givenOn,
                answerUntil.lastDay());
    }

    /** @param follows the purchaser does what was said */
    FeedbackEvent answer(boolean follows, String words, LocalDate today) {
        require(FeedbackCommand.ANSWER);
        answer = words;
        adopted = follows;
        answeredOn = today;
        nextCheckAt = null;
        moveTo(FeedbackStatus.ANSWERED);
        return new FeedbackEvent.Answered(id, tenderId, purchaserId, follows, today, isLate());
    }

    FeedbackEvent rate(AnswerRating worth, @Nullable String reason) {
        require(FeedbackCommand.RATE);
        rating = worth;
        ratingReason = reason;
        moveTo(FeedbackStatus.RATED);
        return new FeedbackEvent.Rated(id, tenderId, purchaserId, worth);
    }

    /** The term passed in silence; said once. */
    FeedbackEvent miss() {
        require(FeedbackCommand.MISS);
        nextCheckAt = null;
        moveTo(FeedbackStatus.OVERDUE);
        return new FeedbackEvent.Overdue(id, tenderId, purchaserId, answerUntil.lastDay());
    }

    boolean isLate() {
        return answeredOn != null && answeredOn.isAfter(answerUntil.lastDay());
    }

    private void moveTo(FeedbackStatus next) {
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
    public FeedbackStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.unit(purchaserId);
    }

    /** The author, whom only the rating is open to: a representative of the street is not every author in it. */
    Owner author() {
        return new FeedbackAuthor(authorKind, agencyId, personId).owner();
    }

    @Override
    public List<String> allowedTo(Caller caller) {
        var rating = accepted().stream().filter(FeedbackCommand.RATE::equals).toList();
        var others = accepted().stream().filter(command -> !rating.contains(command)).toList();
        return Stream.concat(caller.allowed(others, owner()).stream(), caller.allowed(rating, author()).stream())
                .toList();
    }

    UUID tenderId() {
        return tenderId;
    }

    String purchaserId() {
        return purchaserId;
    }

    FeedbackAuthor.Kind authorKind() {
        return authorKind;
    }

    Remark remark() {
        return remark;
    }

    LocalDate givenOn() {
        return givenOn;
    }

    Deadline answerUntil() {
        return answerUntil;
    }

    Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    Optional<Boolean> adopted() {
        return Optional.ofNullable(adopted);
    }

    Optional<LocalDate> answeredOn() {
        return Optional.ofNullable(answeredOn);
    }

    Optional<AnswerRating> rating() {
        return Optional.ofNullable(rating);
    }

    Optional<String> ratingReason() {
        return Optional.ofNullable(ratingReason);
    }
}
