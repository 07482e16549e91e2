package org.linli.evaluation.framework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;

/** One edition of a yardstick. Aggregate root; its content never changes once it is published. */
@Entity
public class Framework {

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

    static Framework draft(UUID id, String code, int edition, String serviceType, Bilingual title, FrameworkContent content) {
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
    FrameworkEvent simulate(Rehearsal rehearsal, LocalDate today, RuleBook rules, Reckoner reckoner) {
        require(FrameworkCommand.SIMULATE);
        requireSound(today, rules, reckoner);
        var hash = content.hash();
        var simulation = rehearsal.run(id, serviceType, content, hash);
        simulationId = simulation;
        simulatedHash = hash;
        if (status == FrameworkStatus.DRAFT) {
            moveTo(FrameworkStatus.SIMULATED);
        }
        return new FrameworkEvent.Simulated(id, simulation, hash);
    }

    /** @throws RuleRefused under E18 where exactly this content was not simulated, under E01 where something stands against it */
    FrameworkEvent publish(LocalDate today, RuleBook rules, Reckoner reckoner) {
        require(FrameworkCommand.PUBLISH);
        if (!content.hash().equals(simulatedHash)) {
            throw new RuleRefused(FrameworkProblem.NOT_SIMULATED, rules.get("E18", today), "content", ref().name());
        }
        requireSound(today, rules, reckoner);
        publishedOn = today;
        moveTo(FrameworkStatus.PUBLISHED);
        return new FrameworkEvent.Published(id, code, edition, serviceType, today);
    }

    /** Worked examples are reckoned only where the rest is sound. */
    List<Finding> findings(RuleBook rules, LocalDate today, Reckoner reckoner) {
        var structural = FrameworkGuard.check(content, rules.get("E01", today).value());
        return structural.isEmpty() ? ExampleGuard.check(content, reckoner) : structural;
    }

    private void requireSound(LocalDate today, RuleBook rules, Reckoner reckoner) {
        var complete = rules.get("E01", today);
        findings(rules, today, reckoner).stream().findFirst().ifPresent(finding -> {
            throw new RuleRefused(finding.problem(), complete, "content", finding.arguments().toArray());
        });
    }

    /**
     * An evaluation is planned with it.
     *
     * @return the event of the first use only
     * @throws RuleRefused under E02 for another kind of service than it is made for
     */
    public Optional<DomainEvent> use(String service, LocalDate today, Rule fitting) {
        require(FrameworkCommand.USE);
        if (!serviceType.equals(service)) {
            throw new RuleRefused(FrameworkProblem.MISMATCH, fitting, "framework", ref().name(), serviceType, service);
        }
        if (firstUsedOn != null) {
            return Optional.empty();
        }
        firstUsedOn = today;
        return Optional.of(new FrameworkEvent.Used(id, today));
    }

    FrameworkEvent retire(LocalDate today) {
        require(FrameworkCommand.RETIRE);
        retiredOn = today;
        moveTo(FrameworkStatus.RETIRED);
        return new FrameworkEvent.Retired(id, code, edition, today);
    }

    private void require(FrameworkCommand command) {
        if (!status.accepts().contains(command)) {
            throw new IllegalTransition("Framework", id, status, command);
        }
    }

    private void moveTo(FrameworkStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(status + " cannot become " + next);
        }
        status = next;
    }

    Set<FrameworkCommand> commands() {
        return status.accepts();
    }

    public UUID id() {
        return id;
    }

    long version() {
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

    FrameworkStatus status() {
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
