package org.linli.procurement.contracting.contract;

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
import org.linli.platform.identity.Owner;

/** What is on file of a contract, and how it is read. Changed by {@link Contract}'s commands only. */
@MappedSuperclass
public abstract class ContractFile implements Aggregate<ContractCommand> {

    @Id
    UUID id;
    @Version
    long version;
    String number;
    @Enumerated(EnumType.STRING)
    ContractStatus status = ContractStatus.PENDING_SIGNATURE;
    UUID tenderId;
    UUID awardId;
    UUID bidId;
    UUID agencyId;
    String purchaserId;
    @JdbcTypeCode(SqlTypes.JSON)
    ContractTerms terms;
    String sha256;
    @JdbcTypeCode(SqlTypes.JSON)
    List<Signature> signatures = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    List<Work> works = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    List<ContractChange> changes = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Advance advance;
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    HandoverPlan handover;
    @JdbcTypeCode(SqlTypes.JSON)
    List<Subcontract> subcontracts = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Filing filing;
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Bond bond;
    @Nullable
    LocalDate startedOn;
    boolean monitored;
    @Nullable
    LocalDate signedOn;
    @Nullable
    LocalDate handoverBy;
    @Nullable
    String reason;
    @Nullable
    Instant nextCheckAt;

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public ContractStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.unit(purchaserId));
    }

    UUID tenderId() {
        return tenderId;
    }

    UUID awardId() {
        return awardId;
    }

    UUID bidId() {
        return bidId;
    }

    UUID agencyId() {
        return agencyId;
    }

    String purchaserId() {
        return purchaserId;
    }

    ContractTerms terms() {
        return terms;
    }

    /** Of the canonical JSON of the terms, in hex. */
    String sha256() {
        return sha256;
    }

    List<Signature> signatures() {
        return signatures;
    }

    List<Work> works() {
        return works;
    }

    /** In the order they were proposed. */
    List<ContractChange> changes() {
        return changes;
    }

    Optional<Advance> advance() {
        return Optional.ofNullable(advance);
    }

    /** The plan as it stands, accepted or not. */
    Optional<HandoverPlan> handover() {
        return Optional.ofNullable(handover);
    }

    List<Subcontract> subcontracts() {
        return subcontracts;
    }

    Optional<Filing> filing() {
        return Optional.ofNullable(filing);
    }

    Optional<Bond> bond() {
        return Optional.ofNullable(bond);
    }

    Optional<LocalDate> startedOn() {
        return Optional.ofNullable(startedOn);
    }

    /** Won with an abnormally low price that was explained: it is watched more closely. */
    boolean isMonitored() {
        return monitored;
    }

    Optional<LocalDate> signedOn() {
        return Optional.ofNullable(signedOn);
    }

    Optional<LocalDate> handoverBy() {
        return Optional.ofNullable(handoverBy);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    final void moveTo(ContractStatus next) {
        status = status.to(next);
    }
}
