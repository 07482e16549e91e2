package org.linli.evaluation.practice;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.AreaType;
import org.linli.evaluation.evaluation.PastEvaluationReader;
import org.linli.evaluation.practice.CardStatus.CardCommand;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Owner;

/** How one excellent project worked, for others in an area of the same kind. */
@Entity
class PracticeCard implements Aggregate<CardCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID evaluationId;
    private UUID agencyId;
    @Enumerated(EnumType.STRING)
    private AreaType areaType;
    private String serviceType;
    @Embedded
    private Story story;
    @Enumerated(EnumType.STRING)
    private CardStatus status = CardStatus.DRAFT;
    private LocalDate draftedOn;
    private @Nullable LocalDate decidedOn;
    private @Nullable String decidedBy;
    private @Nullable String reason;

    @SuppressWarnings("NullAway")
    protected PracticeCard() {
    }

    static PracticeCard draft(UUID id, PastEvaluationReader.Excellent of, Story story, LocalDate on) {
        var card = new PracticeCard();
        card.id = id;
        card.evaluationId = of.evaluationId();
        card.agencyId = of.agencyId();
        card.areaType = of.areaType();
        card.serviceType = of.serviceType();
        card.story = story;
        card.draftedOn = on;
        return card;
    }

    void publish(Actor by, LocalDate on) {
        decide(CardCommand.PUBLISH, CardStatus.PUBLISHED, by, on, null);
    }

    void refuse(String why, Actor by, LocalDate on) {
        decide(CardCommand.REFUSE, CardStatus.REFUSED, by, on, why);
    }

    void withdraw(String why, Actor by, LocalDate on) {
        decide(CardCommand.WITHDRAW, CardStatus.WITHDRAWN, by, on, why);
    }

    private void decide(CardCommand command, CardStatus next, Actor by, LocalDate on, @Nullable String why) {
        require(command);
        status = status.to(next);
        decidedBy = by.id();
        decidedOn = on;
        reason = why;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId);
    }

    @Override
    public long version() {
        return version;
    }

    UUID evaluationId() {
        return evaluationId;
    }

    UUID agencyId() {
        return agencyId;
    }

    @Override
    public CardStatus status() {
        return status;
    }

    AreaType areaType() {
        return areaType;
    }

    String serviceType() {
        return serviceType;
    }

    Story story() {
        return story;
    }

    LocalDate draftedOn() {
        return draftedOn;
    }

    Optional<LocalDate> decidedOn() {
        return Optional.ofNullable(decidedOn);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
