package org.linli.registry.warning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.PageQuery;

/** Raises and clears signals; one warning per agency, written by one transaction at a time. */
@ApplicationScoped
public class WarningService implements PanacheRepositoryBase<Warning, UUID> {

    private final Journal journal;
    private final Rules rules;
    private final Event<WarningChanged> changed;
    private final Clock clock;

    WarningService(Journal journal, Rules rules, Event<WarningChanged> changed, Clock clock) {
        this.journal = journal;
        this.rules = rules;
        this.changed = changed;
        this.clock = clock;
    }

    /** @param weightRule such as {@code WARN-LATE-30} */
    @Transactional
    void raise(UUID agencyId, Signal.Kind kind, String weightRule, UUID sourceId) {
        raise(locked(agencyId), kind, weightRule, sourceId);
    }

    private void raise(Warning warning, Signal.Kind kind, String weightRule, UUID sourceId) {
        var signal = new Signal(kind, number(weightRule), sourceId);
        warning.raise(signal, number("WARN-AMBER"), number("WARN-RED"), clock.instant()).ifPresent(this::say);
    }

    @Transactional
    void clear(UUID agencyId, Signal.Kind kind, UUID sourceId) {
        clear(locked(agencyId), kind, sourceId);
    }

    private void clear(Warning warning, Signal.Kind kind, UUID sourceId) {
        warning.clear(kind, sourceId, number("WARN-AMBER"), number("WARN-RED"), clock.instant()).ifPresent(this::say);
    }

    private void say(EarlyWarning warning) {
        journal.append(warning);
        changed.fire(new WarningChanged(warning.agencyId(), warning.level() == WarningLevel.RED));
    }

    /** False also where nothing was ever said of the agency. */
    public boolean isRed(UUID agencyId) {
        return findByIdOptional(agencyId).filter(warning -> warning.level() == WarningLevel.RED).isPresent();
    }

    /** Called in the transaction that ended a conduct case about that violation. */
    @Transactional
    public void caseEnded(UUID agencyId, UUID violationId) {
        clear(agencyId, Signal.Kind.VIOLATION, violationId);
    }

    /** False when something later is known of that source: facts of different keys may overtake one another. */
    @Transactional
    boolean isNews(UUID agencyId, UUID sourceId, LocalDate on) {
        return locked(agencyId).hears(sourceId, on);
    }

    /** A complaint about a contract was found right on that day; nothing when its service was found in order since. */
    @Transactional
    void complainedOf(UUID agencyId, UUID contractId, String weightRule, LocalDate on) {
        var warning = locked(agencyId);
        if (!warning.hasHeardSince(inOrder(contractId), on)) {
            warning.hears(complaints(contractId), on);
            raise(warning, Signal.Kind.COMPLAINT, weightRule, contractId);
        }
    }

    /** A contract's service was found in order on that day: complaints found right until then are answered. */
    @Transactional
    void foundInOrder(UUID agencyId, UUID contractId, LocalDate on) {
        var warning = locked(agencyId);
        if (warning.hears(inOrder(contractId), on) && !warning.hasHeardSince(complaints(contractId), on.plusDays(1))) {
            clear(warning, Signal.Kind.COMPLAINT, contractId);
        }
    }

    private static UUID complaints(UUID contractId) {
        return Signal.source(contractId, "complaints");
    }

    private static UUID inOrder(UUID contractId) {
        return Signal.source(contractId, "in order");
    }

    private Warning locked(UUID agencyId) {
        getEntityManager().createNativeQuery("""
                insert into warning (agency_id, version, level, score, signals, heard, changed_at)
                values (:agency, 0, :green, 0, '[]', '{}', :now) on conflict do nothing""")
                .setParameter("agency", agencyId).setParameter("green", WarningLevel.GREEN.name())
                .setParameter("now", clock.instant()).executeUpdate();
        return findById(agencyId, LockModeType.PESSIMISTIC_WRITE);
    }

    private int number(String rule) {
        return rules.get(rule, Deadline.dayOf(clock.instant())).asInt();
    }

    List<Warning> page(PageQuery page, @Nullable WarningLevel level) {
        return new KeysetQuery().by("level", level).oldestFirst().of(this, page);
    }
}
