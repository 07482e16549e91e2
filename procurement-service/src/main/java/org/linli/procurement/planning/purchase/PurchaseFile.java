package org.linli.procurement.planning.purchase;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;

/** What is on file of a purchase, and how it is read. Changed by {@link Purchase}'s commands only. */
@MappedSuperclass
public abstract class PurchaseFile implements Aggregate<PurchaseCommand> {

    @Id
    UUID id;
    @Version
    long version;
    String number;
    @Enumerated(EnumType.STRING)
    PurchaseStatus status = PurchaseStatus.DRAFT;
    String purchaserId;
    String areaCode;
    String serviceType;
    String title;
    Money amount;
    int fiscalYear;
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    NeedSurvey survey;
    @Nullable
    UUID surveyId;
    @Nullable
    String goalCode;
    @Nullable
    UUID planId;
    @Nullable
    String outsideReason;
    @Nullable
    UUID proposalId;
    @Nullable
    UUID fundSourceId;
    boolean openTender;
    @Nullable
    String splitReason;
    @Nullable
    UUID joinInto;
    @JdbcTypeCode(SqlTypes.JSON)
    List<JoinedPurchase> joined = new ArrayList<>();
    @Nullable
    UUID reservationId;
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    BudgetRefusal refusal;
    @Nullable
    UUID tenderId;
    @Nullable
    String cancelReason;

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
    public PurchaseStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.unit(purchaserId);
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

    String title() {
        return title;
    }

    public Money amount() {
        return amount;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    Optional<NeedSurvey> survey() {
        return Optional.ofNullable(survey);
    }

    /** The published survey it stands on, empty where it was surveyed on its own. */
    Optional<UUID> surveyId() {
        return Optional.ofNullable(surveyId);
    }

    PurchaseLinks links() {
        return new PurchaseLinks(goalCode, planId, outsideReason, proposalId, fundSourceId, openTender);
    }

    Optional<String> splitReason() {
        return Optional.ofNullable(splitReason);
    }

    Optional<UUID> joinInto() {
        return Optional.ofNullable(joinInto);
    }

    List<JoinedPurchase> joined() {
        return joined;
    }

    public Optional<UUID> reservationId() {
        return Optional.ofNullable(reservationId);
    }

    Optional<BudgetRefusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    Optional<UUID> tenderId() {
        return Optional.ofNullable(tenderId);
    }

    Optional<String> cancelReason() {
        return Optional.ofNullable(cancelReason);
    }
}
