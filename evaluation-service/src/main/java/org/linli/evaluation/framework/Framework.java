package org.linli.evaluation.framework;

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
import org.linli.evaluation.indicator.Bilingual;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.problem.RuleRefused;

/** One edition of a yardstick. Aggregate root; its content never changes once it is published. */
@Entity
public class Framework implements Aggregate<FrameworkCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String code;
    private int edition;
    private String serviceType;
    @Enumerated(EnumType.STRING)
    private FrameworkStatus status = FrameworkStatus.DRAFT;
    @JdbcTypeCode(SqlTypes.JSON)
    private Bilingual title;
    @JdbcTypeCode(SqlTypes.JSON)
    private FrameworkContent content;
    private @Nullable UUID simulationId;
    private @Nullable String simulatedHash;
    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate firstUsedOn;
    private @Nullable LocalDate retiredOn;

    protected Framework() {
    }

    static Framework draft(UUID id, String code, int edition, String serviceType, Bilingual title,
            FrameworkContent content) {
        var framework = new Framework();
        framework.id = id;
        framework.code = code;
        framework.edition = edition;
        framework.serviceType = serviceType;
        framework.title = title;
        framework.content = content;
        return framework;
    }

    FrameworkEvent drafted() {
        return new FrameworkEvent.Drafted(id, code, edition, serviceType);
    }

    FrameworkEvent revise(Bilingual newTitle, FrameworkContent newContent) {
        require(FrameworkCommand.REVISE);
        title = newTitle;
        content = newContent;
        if (status == FrameworkStatus.SIMULATED) {
            moveTo(FrameworkStatus.DRAFT);
        }
        simulationId = null;
        simulatedHash = null;
        return new FrameworkEvent.Revised(id, newContent.indicators().size(), newContent.decisions().size());
    }

    /**
     * Tries it on past evaluations, as often as wanted.
     *
     * @throws RuleRefused under E01 with the first reason against it; {@link #findings} has all
     */
    FrameworkEvent simulate(DraftSimulation simulation, BusinessDay today) {
        require(FrameworkCommand.SIMULATE);
        requireSound(today);
        var hash = content.hash();
        var run = simulation.run(id, serviceType, content, hash);
        simulationId = run;
        simulatedHash = hash;
        if (status == FrameworkStatus.DRAFT) {
            moveTo(FrameworkStatus.SIMULATED);
        }
        return new FrameworkEvent.Simulated(id, run, hash);
    }

    FrameworkEvent publish(BusinessDay today) {
        requirePublishable(today);
        publishedOn = today.date();
        moveTo(FrameworkStatus.PUBLISHED);
        return new FrameworkEvent.Published(id, code, edition, serviceType, today.date());
    }

    /**
     * @throws RuleRefused under E18 where exactly this content was not simulated, under E01 where something stands
     * against it
     */
    void requirePublishable(BusinessDay today) {
        require(FrameworkCommand.PUBLISH);
        if (!content.hash().equals(simulatedHash)) {
            throw new RuleRefused(FrameworkProblem.NOT_SIMULATED, today.rule("E18"), "content", ref().name());
        }
        requireSound(today);
    }

    /** Worked examples are reckoned only where the rest is sound. */
    List<Finding> findings(BusinessDay today) {
        var structural = FrameworkGuard.check(content, today.rule("E01").value());
        return structural.isEmpty() ? ExampleGuard.check(content) : structural;
    }

    private void requireSound(BusinessDay today) {
        findings(today).stream().findFirst().ifPresent(finding -> {
            throw new RuleRefused(finding.problem(), today.rule("E01"), "content", finding.arguments().toArray());
        });
    }

    /**
     * An evaluation is planned with it.
     *
     * @return the event of the first use only
     * @throws RuleRefused under E02 for another kind of service than it is made for
     */
    public Optional<DomainEvent> use(String service, BusinessDay today) {
        require(FrameworkCommand.USE);
        if (!serviceType.equals(service)) {
            throw new RuleRefused(FrameworkProblem.MISMATCH, today.rule("E02"), "framework", ref().name(), serviceType,
                    service);
        }
        if (firstUsedOn != null) {
            return Optional.empty();
        }
        firstUsedOn = today.date();
        return Optional.of(new FrameworkEvent.Used(id, today.date()));
    }

    FrameworkEvent retire(LocalDate today) {
        require(FrameworkCommand.RETIRE);
        retiredOn = today;
        moveTo(FrameworkStatus.RETIRED);
        return new FrameworkEvent.Retired(id, code, edition, today);
    }

    private void moveTo(FrameworkStatus next) {
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

    String code() {
        return code;
    }

    int edition() {
        return edition;
    }

    String serviceType() {
        return serviceType;
    }

    @Override
    public FrameworkStatus status() {
        return status;
    }

    Bilingual title() {
        return title;
    }

    public FrameworkContent content() {
        return content;
    }

    public FrameworkRef ref() {
        return new FrameworkRef(id, code + "-" + edition);
    }

    Optional<UUID> simulationId() {
        return Optional.ofNullable(simulationId);
    }

    Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    Optional<LocalDate> firstUsedOn() {
        return Optional.ofNullable(firstUsedOn);
    }
}
