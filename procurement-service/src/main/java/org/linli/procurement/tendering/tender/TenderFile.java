package org.linli.procurement.tendering.tender;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;

/** What is on file of a tender, and how it is read. Changed by {@link Tender}'s commands only. */
@MappedSuperclass
public abstract class TenderFile implements Aggregate<TenderCommand> {

    @Id
    UUID id;
    @Version
    long version;
    String number;
    @Enumerated(EnumType.STRING)
    TenderStatus status = TenderStatus.DRAFT;
    @Enumerated(EnumType.STRING)
    @Nullable
    TenderStatus suspendedIn;
    @Nullable
    LocalDate suspendedOn;
    UUID purchaseId;
    String purchaserId;
    String areaCode;
    String serviceType;
    @JdbcTypeCode(SqlTypes.JSON)
    TenderContent content;
    String contentHash;
    @JdbcTypeCode(SqlTypes.JSON)
    Procedure procedure;
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> writers = new ArrayList<>();
    @Nullable
    String reviewer;
    @Nullable
    LocalDate publishedOn;
    @Nullable
    LocalDate openedOn;
    boolean published;
    @Nullable
    Money budget;
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    TenderClocks clocks;
    @Nullable
    Instant bidsUntil;
    @Nullable
    String seedCommitment;
    byte @Nullable [] wrappedSeed;
    @Nullable
    UUID leadingBidId;
    @Nullable
    String endReason;
    @Nullable
    Instant nextCheckAt;

    /** Stays true when a published tender fails; a cancelled draft was never public. */
    boolean isPublished() {
        return published;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    public String number() {
        return number;
    }

    @Override
    public TenderStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.unit(purchaserId);
    }

    /** The status, or while suspended the one it was suspended in. */
    public TenderStatus stage() {
        return status == TenderStatus.SUSPENDED && suspendedIn != null ? suspendedIn : status;
    }

    public UUID purchaseId() {
        return purchaseId;
    }

    public String purchaserId() {
        return purchaserId;
    }

    public String areaCode() {
        return areaCode;
    }

    public String serviceType() {
        return serviceType;
    }

    public TenderContent content() {
        return content;
    }

    public String contentHash() {
        return contentHash;
    }

    public Procedure procedure() {
        return procedure;
    }

    public TenderClocks clocks() {
        if (clocks == null) {
            throw new IllegalStateException("a tender has clocks from its publication on");
        }
        return clocks;
    }

    /** Empty until it is published. */
    public Optional<TenderClocks> runningClocks() {
        return Optional.ofNullable(clocks);
    }

    /** The instant from which a bid is late and envelopes may be opened. */
    public Optional<Instant> bidsUntil() {
        return Optional.ofNullable(bidsUntil);
    }

    Instant requiredBidsUntil() {
        return bidsUntil().orElseThrow();
    }

    Optional<Money> budget() {
        return Optional.ofNullable(budget);
    }

    public Optional<String> seedCommitment() {
        return Optional.ofNullable(seedCommitment);
    }

    byte[] wrappedSeed() {
        if (wrappedSeed == null) {
            throw new IllegalStateException("a tender has a seed from its publication on");
        }
        return wrappedSeed;
    }

    public Optional<UUID> leadingBidId() {
        return Optional.ofNullable(leadingBidId);
    }

    Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    Optional<String> reviewer() {
        return Optional.ofNullable(reviewer);
    }

    /** Wrote, reviewed or corrected the document: no expert on it (C04). */
    public boolean wasHandledBy(Actor person) {
        return writers.contains(person.id()) || person.id().equals(reviewer);
    }

    /** The day its bids were opened. */
    public Optional<LocalDate> openedOn() {
        return Optional.ofNullable(openedOn);
    }

    Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }
}
