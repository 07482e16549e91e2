package org.linli.evaluation.assessor;

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
import org.linli.evaluation.assessor.AssessorStatus.AssessorCommand;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;

/** A person of the pool: what they may assess, and what they declared once for every evaluation. */
@Entity
class Assessor implements Aggregate<AssessorCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String account;
    private UUID personId;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<AssessorPart> parts = List.of();
    /** Empty: any. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> serviceTypes = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> relatedPersonIds = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Declaration.Tie> ties = List.of();
    private LocalDate declaredOn;
    @Enumerated(EnumType.STRING)
    private AssessorStatus status = AssessorStatus.ACTIVE;
    private @Nullable String reason;

    @SuppressWarnings("NullAway")
    protected Assessor() {
    }

    static Assessor admit(UUID id, Declaration declared, List<AssessorPart> parts, List<String> serviceTypes,
            LocalDate on) {
        var one = new Assessor();
        one.id = id;
        one.account = declared.assessor();
        one.personId = declared.personId();
        one.assesses(parts, serviceTypes);
        one.declared(declared, on);
        return one;
    }

    /** What was declared once binds: what is declared anew is added to it. */
    void declare(Declaration declaration, LocalDate on) {
        require(AssessorCommand.DECLARE);
        declared(declaration().with(declaration), on);
    }

    void change(List<AssessorPart> newParts, List<String> newServiceTypes) {
        require(AssessorCommand.CHANGE);
        assesses(newParts, newServiceTypes);
    }

    void suspend(String why) {
        require(AssessorCommand.SUSPEND);
        moveTo(AssessorStatus.SUSPENDED, why);
    }

    void resume() {
        require(AssessorCommand.RESUME);
        moveTo(AssessorStatus.ACTIVE, null);
    }

    void leave(String why) {
        require(AssessorCommand.LEAVE);
        moveTo(AssessorStatus.LEFT, why);
    }

    private void moveTo(AssessorStatus next, @Nullable String why) {
        status = status.to(next);
        reason = why;
    }

    private void assesses(List<AssessorPart> newParts, List<String> newServiceTypes) {
        parts = List.copyOf(newParts);
        serviceTypes = List.copyOf(newServiceTypes);
    }

    private void declared(Declaration declaration, LocalDate on) {
        relatedPersonIds = declaration.relatedPersonIds();
        ties = declaration.ties();
        declaredOn = on;
    }

    boolean mayAssess(AssessorPart part, String serviceType) {
        return status == AssessorStatus.ACTIVE && parts.contains(part)
                && (serviceTypes.isEmpty() || serviceTypes.contains(serviceType));
    }

    Declaration declaration() {
        return new Declaration(account, personId, relatedPersonIds, ties);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Owner owner() {
        return Owner.person(personId);
    }

    @Override
    public long version() {
        return version;
    }

    String account() {
        return account;
    }

    UUID personId() {
        return personId;
    }

    @Override
    public AssessorStatus status() {
        return status;
    }

    List<AssessorPart> parts() {
        return parts;
    }

    List<String> serviceTypes() {
        return serviceTypes;
    }

    LocalDate declaredOn() {
        return declaredOn;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
