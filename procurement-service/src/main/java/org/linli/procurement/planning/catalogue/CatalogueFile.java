package org.linli.procurement.planning.catalogue;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Caller;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;
import org.linli.procurement.planning.plan.Responsibilities;

/** What is on file of an item, and how it is read. Changed by {@link CatalogueItem}'s commands only. */
@MappedSuperclass
public abstract class CatalogueFile implements Aggregate<ItemCommand> {

    @Id
    String code;
    @Version
    long version;
    @Enumerated(EnumType.STRING)
    ItemStatus status = ItemStatus.PROPOSED;
    String nameZh;
    String nameEn;
    String definition;
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> targetGroups;
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> methods;
    String unit;
    Money costNorm;
    @Enumerated(EnumType.STRING)
    CatalogueItem.PriceMode priceMode;
    String evaluationRhythm;
    @JdbcTypeCode(SqlTypes.JSON)
    Responsibilities responsibilities;
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    ItemStandard standard;
    @Nullable
    String cpvCode;
    @Nullable
    String goalCode;
    @Nullable
    String governmentFunction;
    @Nullable
    UUID pilotId;
    @Nullable
    String proposedBy;
    @Nullable
    LocalDate proposedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Deadline decideUntil;
    boolean decisionOverdue;
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    NegativeCheck negativeCheck;
    @Nullable
    UUID consultationId;
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    ItemDecision decision;
    /** Null for the items the catalogue began with: B09's clock does not run on them. */
    @Nullable
    LocalDate enteredOn;
    @Nullable
    LocalDate lastBoughtOn;
    @Nullable
    LocalDate retiredOn;
    @Nullable
    String retireReason;
    @Nullable
    Instant nextCheckAt;

    /** An item is known by its code; this is the code as an id. */
    @Override
    public UUID id() {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void require(ItemCommand command) {
        status.require(command, code);
    }

    /** The catalogue is the district's: an officer of a street decides nothing in it. */
    @Override
    public List<String> allowedTo(Caller caller) {
        var decides = caller.hasRole("association") || caller.department().isPresent();
        return decides ? caller.allowed(accepted(), owner()) : List.of();
    }

    public String code() {
        return code;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public ItemStatus status() {
        return status;
    }

    String nameZh() {
        return nameZh;
    }

    List<String> targetGroups() {
        return targetGroups;
    }

    /** An item that names no kind of area suits every one. */
    boolean suits(AreaType areaType) {
        return standard == null || standard.areaTypes().isEmpty() || standard.areaTypes().contains(areaType);
    }

    Optional<UUID> pilotId() {
        return Optional.ofNullable(pilotId);
    }

    Optional<UUID> consultation() {
        return Optional.ofNullable(consultationId);
    }
}
