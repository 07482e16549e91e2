package org.linli.procurement.planning.consultation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;

/** What somebody said about a text, and the one reply it gets. */
@Entity
@Table(name = "consultation_comment")
class Comment {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID consultationId;
    @Enumerated(EnumType.STRING)
    private AuthorKind authorKind;
    private @Nullable UUID agencyId;
    private String author;
    private @Nullable String about;
    private String text;
    private LocalDate commentedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Reply reply;

    protected Comment() {
    }

    /** Whose words these are. {@code agencyId} where an agency speaks. */
    record Author(AuthorKind kind, @Nullable UUID agencyId, Actor actor) {
    }

    /** @param about code of the goal, need or part that is meant, null for the whole text */
    static Comment of(UUID id, UUID consultationId, Author author, @Nullable String about, String text, LocalDate on) {
        var comment = new Comment();
        comment.id = id;
        comment.consultationId = consultationId;
        comment.authorKind = author.kind();
        comment.agencyId = author.agencyId();
        comment.author = author.actor().id();
        comment.about = about;
        comment.text = text;
        comment.commentedOn = on;
        return comment;
    }

    void requireUnanswered() {
        if (reply != null) {
            throw new Conflict(ConsultationProblem.ALREADY_ANSWERED, id);
        }
    }

    void reply(Reply given) {
        reply = given;
    }

    UUID id() {
        return id;
    }

    UUID consultationId() {
        return consultationId;
    }

    AuthorKind authorKind() {
        return authorKind;
    }

    Optional<UUID> agencyId() {
        return Optional.ofNullable(agencyId);
    }

    Optional<String> about() {
        return Optional.ofNullable(about);
    }

    String text() {
        return text;
    }

    LocalDate commentedOn() {
        return commentedOn;
    }

    Optional<Reply> reply() {
        return Optional.ofNullable(reply);
    }
}
