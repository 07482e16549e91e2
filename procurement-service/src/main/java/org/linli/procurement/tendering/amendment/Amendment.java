package org.linli.procurement.tendering.amendment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCommand;
import org.linli.procurement.tendering.tenderdocument.TenderContent;

/** A new text for a published tender, with what it changes. Aggregate root. */
@Entity
public class Amendment implements Aggregate<AmendmentCommand> {

    /** What it starts from: the tender and the hash of its present text. */
    record Base(UUID tenderId, String purchaserId, String contentHash) {
    }

    /** The new text, what differs, why, and whether it matters. */
    record Text(TenderContent content, List<Change> changes, String reason, boolean matters) {
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID tenderId;
    private String purchaserId;
    private String baseHash;
    @Enumerated(EnumType.STRING)
    private AmendmentStatus status = AmendmentStatus.PROPOSED;
    @JdbcTypeCode(SqlTypes.JSON)
    private TenderContent content;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Change> changes;
    private String reason;
    private boolean matters;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers writer;
    private @Nullable LocalDate publishedOn;

    protected Amendment() {
    }

    static Amendment propose(UUID id, Base base, Text text, Actor writer) {
        var amendment = new Amendment();
        amendment.id = id;
        amendment.tenderId = base.tenderId();
        amendment.purchaserId = base.purchaserId();
        amendment.baseHash = base.contentHash();
        amendment.content = text.content();
        amendment.changes = text.changes();
        amendment.reason = text.reason();
        amendment.matters = text.matters();
        amendment.writer = Handlers.of(writer);
        return amendment;
    }

    AmendmentEvent proposed() {
        return new AmendmentEvent.Proposed(tenderId, id, matters);
    }

    /** @throws RuleRefused under P02 for who wrote it */
    void publish(Actor publisher, LocalDate on, Rule review) {
        require(AmendmentCommand.PUBLISH);
        if (writer.include(publisher)) {
            throw new RuleRefused(AmendmentProblem.SELF_PUBLISHED, review, "amendmentId", publisher.id());
        }
        publishedOn = on;
        moveTo(AmendmentStatus.PUBLISHED);
    }

    /** The tender still takes new texts, and nobody was faster with another. */
    boolean fits(Tender tender) {
        return tender.accepted().contains(TenderCommand.AMEND) && tender.document().contentHash().equals(baseHash);
    }

    AmendmentEvent discard() {
        require(AmendmentCommand.DISCARD);
        moveTo(AmendmentStatus.DISCARDED);
        return new AmendmentEvent.Discarded(tenderId, id);
    }

    private void moveTo(AmendmentStatus next) {
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

    String baseHash() {
        return baseHash;
    }

    @Override
    public AmendmentStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.unit(purchaserId);
    }

    TenderContent content() {
        return content;
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    String reason() {
        return reason;
    }

    boolean matters() {
        return matters;
    }

    Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }
}
