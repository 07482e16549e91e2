package org.linli.procurement.oversight.fairness;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One flag on one tender, as it was found; it is never changed. */
@Entity
class RedFlag {

    @Id
    private UUID id;
    private UUID tenderId;
    @Enumerated(EnumType.STRING)
    private FlagKind kind;
    private String subject;
    private String purchaserId;
    private String areaCode;
    private String serviceType;
    private String rule;
    private String basis;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding.Input> inputs;
    private LocalDate foundOn;

    protected RedFlag() {
    }

    RedFlag(UUID id, About tender, Finding finding, LocalDate foundOn) {
        this.id = id;
        this.tenderId = tender.tenderId();
        this.kind = finding.kind();
        this.subject = finding.subject();
        this.purchaserId = tender.purchaserId();
        this.areaCode = tender.areaCode();
        this.serviceType = tender.serviceType();
        this.rule = finding.rule().id();
        this.basis = finding.rule().basis();
        this.inputs = finding.inputs();
        this.foundOn = foundOn;
    }

    FairnessEvent flagged() {
        return new FairnessEvent.Flagged(id, tenderId, kind, subject, purchaserId, areaCode, serviceType, rule, inputs,
                foundOn);
    }

    UUID id() {
        return id;
    }

    UUID tenderId() {
        return tenderId;
    }

    FlagKind kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    String purchaserId() {
        return purchaserId;
    }

    String areaCode() {
        return areaCode;
    }

    String serviceType() {
        return serviceType;
    }

    String rule() {
        return rule;
    }

    String basis() {
        return basis;
    }

    List<Finding.Input> inputs() {
        return inputs;
    }

    LocalDate foundOn() {
        return foundOn;
    }
}
