package org.linli.procurement.planning.consultation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.time.Deadline;

/** One text before the public. Aggregate root; counts its comments so that nobody decides past an unanswered one. */
@Entity
public class Consultation implements Aggregate<ConsultationCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private ConsultationStatus status = ConsultationStatus.OPEN;
    @Enumerated(EnumType.STRING)
    private Subject subject;
    private String subjectId;
    private String title;
    private @Nullable String unit;
    private LocalDate openedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private Deadline until;
    private int comments;
    private int unanswered;
    private @Nullable Instant nextCheckAt;

    protected Consultation() {
    }

    /**
     * What is asked about, and who answers: a unit's officers, or null for the association and the departments
     * together.
     */
    public record Question(Subject subject, String subjectId, String title, @Nullable String unit) {
    }

    static Consultation open(UUID id, Question question, LocalDate today, Deadline until) {
        var consultation = new Consultation();
        consultation.id = id;
        consultation.subject = question.subject();
        consultation.subjectId = question.subjectId();
        consultation.title = question.title();
        consultation.unit = question.unit();
        consultation.openedOn = today;
        consultation.until = until;
        consultation.nextCheckAt = until.passesAt();
        return consultation;
    }

    ConsultationEvent opened() {
        return new ConsultationEvent.Opened(id, subject, subjectId, openedOn, until);
    }

    /** @throws RuleRefused under the term's own rule when it has ended */
    ConsultationEvent comment(Comment comment, BusinessDay day) {
        require(ConsultationCommand.COMMENT);
        if (day.date().isAfter(until.lastDay())) {
            throw new RuleRefused(ConsultationProblem.TERM_ENDED, day.rules().get(until.rule(), openedOn),
                    "consultationId", until.lastDay());
        }
        comments++;
        unanswered++;
        return new ConsultationEvent.CommentMade(id, comment.id(), comment.authorKind(),
                comment.agencyId().orElse(null), comment.about().orElse(null));
    }

    ConsultationEvent reply(Comment comment, Reply given) {
        comment.requireUnanswered();
        require(ConsultationCommand.REPLY);
        comment.reply(given);
        unanswered--;
        return new ConsultationEvent.CommentAnswered(id, comment.id(), given.adopted());
    }

    /** Nobody replies where every comment has its reply. */
    @Override
    public Set<ConsultationCommand> accepted() {
        var accepted = EnumSet.copyOf(status.accepts());
        if (unanswered == 0) {
            accepted.remove(ConsultationCommand.REPLY);
        }
        return accepted;
    }

    /** @return the end, once, or nothing before it */
    Optional<ConsultationEvent> tick(Instant now) {
        if (status == ConsultationStatus.ENDED || now.isBefore(until.passesAt())) {
            return Optional.empty();
        }
        return Optional.of(end());
    }

    ConsultationEvent end() {
        require(ConsultationCommand.END);
        nextCheckAt = null;
        moveTo(ConsultationStatus.ENDED);
        return new ConsultationEvent.Ended(id, subject, subjectId, comments, unanswered);
    }

    /** @throws RuleRefused under the term's rule while it runs, under PL2 while a comment has no reply */
    public void requireConcluded(BusinessDay day) {
        requireTermEnded(day);
        if (unanswered > 0) {
            throw new RuleRefused(ConsultationProblem.UNANSWERED, day.rule("PL2"), "consultationId", unanswered);
        }
    }

    public void requireTermEnded(BusinessDay day) {
        if (!day.date().isAfter(until.lastDay())) {
            throw new RuleRefused(ConsultationProblem.STILL_OPEN, day.rules().get(until.rule(), openedOn),
                    "consultationId", until.lastDay());
        }
    }

    private void moveTo(ConsultationStatus next) {
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
    public ConsultationStatus status() {
        return status;
    }

    Subject subject() {
        return subject;
    }

    String subjectId() {
        return subjectId;
    }

    String title() {
        return title;
    }

    Optional<String> unit() {
        return Optional.ofNullable(unit);
    }

    LocalDate openedOn() {
        return openedOn;
    }

    public Deadline until() {
        return until;
    }

    int comments() {
        return comments;
    }

    int unanswered() {
        return unanswered;
    }
}
