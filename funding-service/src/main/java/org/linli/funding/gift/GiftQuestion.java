package org.linli.funding.gift;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Conflict;
import org.linli.platform.time.Deadline;

/** What a giver wants to know, and until when an answer is owed (D04). */
@Entity
class GiftQuestion {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID sourceId;
    private LocalDate askedOn;
    private String question;
    private LocalDate answerUntil;
    private @Nullable LocalDate answeredOn;
    private @Nullable String answer;
    private boolean overdue;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected GiftQuestion() {
    }

    static GiftQuestion asked(UUID id, UUID sourceId, String question, LocalDate on, Deadline term) {
        var asked = new GiftQuestion();
        asked.id = id;
        asked.sourceId = sourceId;
        asked.question = question;
        asked.askedOn = on;
        asked.answerUntil = term.lastDay();
        asked.nextCheckAt = term.passesAt();
        return asked;
    }

    GiftEvent asked() {
        return new GiftEvent.QuestionAsked(sourceId, id, answerUntil);
    }

    /** Also late: an answer is always owed. */
    GiftEvent answer(String words, LocalDate on) {
        if (answeredOn != null) {
            throw new Conflict(GiftProblem.ANSWERED, answeredOn);
        }
        answer = words;
        answeredOn = on;
        nextCheckAt = null;
        return new GiftEvent.QuestionAnswered(sourceId, id, on);
    }

    Optional<GiftEvent> tick(LocalDate today) {
        nextCheckAt = null;
        if (overdue || answeredOn != null || !today.isAfter(answerUntil)) {
            return Optional.empty();
        }
        overdue = true;
        return Optional.of(new GiftEvent.AnswerOverdue(sourceId, id, answerUntil));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID sourceId() {
        return sourceId;
    }

    LocalDate askedOn() {
        return askedOn;
    }

    String question() {
        return question;
    }

    LocalDate answerUntil() {
        return answerUntil;
    }

    @Nullable
    LocalDate answeredOn() {
        return answeredOn;
    }

    @Nullable
    String answer() {
        return answer;
    }

    boolean overdue() {
        return overdue;
    }
}
