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
        return new FrameworkEvent.Revised(id, newContent.indicators().size(), newContent.decisions().size());
    }

    /** @throws RuleRefused under E01 with the first reason against it; {@link #findings} has all */
    FrameworkEvent publish(LocalDate today, RuleBook rules) {
        require(FrameworkCommand.PUBLISH);
        var complete = rules.get("E01", today);
        findings(rules, today).stream().findFirst().ifPresent(finding -> {
            throw new RuleRefused(finding.problem(), complete, "content", finding.arguments().toArray());
        });
        publishedOn = today;
        moveTo(FrameworkStatus.PUBLISHED);
        return new FrameworkEvent.Published(id, code, edition, serviceType, today);
    }

    List<Finding> findings(RuleBook rules, LocalDate today) {
        return FrameworkGuard.check(content, rules.get("E01", today).value());
    }

    /** An evaluation is planned with it. @return the event of the first use only */
    public Optional<DomainEvent> use(LocalDate today) {
        require(FrameworkCommand.USE);
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

    Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    Optional<LocalDate> firstUsedOn() {
        return Optional.ofNullable(firstUsedOn);
    }
}
