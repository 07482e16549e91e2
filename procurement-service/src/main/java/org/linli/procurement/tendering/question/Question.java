package org.linli.procurement.tendering.question;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;

/** One question about a tender document. Aggregate root. Who asked is kept and never shown. */
@Entity
public class Question implements Aggregate<QuestionCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID tenderId;
    private String purchaserId;
    private UUID askedBy;
    @Enumerated(EnumType.STRING)
    private QuestionStatus status = QuestionStatus.OPEN;
    private String text;
    private Instant askedAt;
    private @Nullable String answer;
    private @Nullable Instant answeredAt;

    protected Question() {
    }

    /** @param about the tender: its id and purchaser */
    static Question ask(UUID id, About about, UUID askedBy, String text, Instant at) {
        var question = new Question();
        question.id = id;
        question.tenderId = about.tenderId();
        question.purchaserId = about.purchaserId();
        question.askedBy = askedBy;
        question.text = text;
        question.askedAt = at;
        return question;
    }

    /** The tender asked about. */
    record About(UUID tenderId, String purchaserId) {
    }

    QuestionEvent asked() {
        return new QuestionEvent.Asked(tenderId, id);
    }

    QuestionEvent answer(String words, Instant at) {
        require(QuestionCommand.ANSWER);
        answer = words;
        answeredAt = at;
        moveTo(QuestionStatus.ANSWERED);
        return new QuestionEvent.Answered(tenderId, id);
    }

    QuestionEvent withdraw() {
        require(QuestionCommand.WITHDRAW);
        moveTo(QuestionStatus.WITHDRAWN);
        return new QuestionEvent.Withdrawn(tenderId, id);
    }

    private void moveTo(QuestionStatus next) {
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

    UUID tenderId() {
        return tenderId;
    }

    String purchaserId() {
        return purchaserId;
    }

    UUID askedBy() {
        return askedBy;
    }

    @Override
    public QuestionStatus status() {
        return status;
    }

    /** The host that answers; who asked is told to nobody. */
    @Override
    public Owner owner() {
        return Owner.unit(purchaserId);
    }

    /** The host, and the agency that asked. */
    Owner parties() {
        return owner().and(Owner.agency(askedBy));
    }

    @Override
    public List<String> allowedTo(Caller caller) {
        return caller.allowed(accepted(), parties());
    }

    String text() {
        return text;
    }

    Instant askedAt() {
        return askedAt;
    }

    Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
