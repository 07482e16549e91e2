package org.linli.registry.independence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.NamedLocks;
import org.linli.platform.ResidentId;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.vault.Vault;
import org.linli.registry.independence.OverlapStatus.OverlapCommand;
import org.linli.registry.standing.AgencyRegister;
import org.linli.registry.standing.Impartiality;

/** One transaction per declaration and per step of an overlap. */
@ApplicationScoped
class IndependenceService {

    private final Declarations declarations;
    private final Overlaps overlaps;
    private final AgencyRegister register;
    private final Impartiality impartiality;
    private final Commands commands;
    private final Journal journal;
    private final NamedLocks locks;
    private final Vault vault;
    private final Today today;

    IndependenceService(Declarations declarations, Overlaps overlaps, AgencyRegister register,
            Impartiality impartiality, Commands commands, Journal journal, NamedLocks locks, Vault vault, Today today) {
        this.declarations = declarations;
        this.overlaps = overlaps;
        this.register = register;
        this.impartiality = impartiality;
        this.commands = commands;
        this.journal = journal;
        this.locks = locks;
        this.vault = vault;
        this.today = today;
    }

    @Transactional
    Declaration declareMember(UUID agencyId, IndependenceApi.NewDeclaration body, Actor by) {
        register.requireKnown(agencyId);
        return declare(agencyId, null, body, by);
    }

    @Transactional
    Declaration declareOfficer(String unit, IndependenceApi.NewDeclaration body, Actor by) {
        return declare(null, unit, body, by);
    }

    /** Of two who declare one person in the same moment, the second finds the first. */
    private Declaration declare(@Nullable UUID agencyId, @Nullable String unit, IndependenceApi.NewDeclaration body,
            Actor by) {
        var declared = new Declaration(Ids.next(), agencyId, unit, body.post(), person(body.residentId()), body.from(),
                by.id(), vault);
        locks.hold("independence " + declared.personIndex());
        UniqueIndex.decides(() -> declarations.persistAndFlush(declared),
                Map.of("declaration_member", () -> new Conflict(IndependenceProblem.DECLARED_ALREADY),
                        "declaration_officer", () -> new Conflict(IndependenceProblem.DECLARED_ALREADY)));
        var day = today.day();
        for (var other : declarations.across(declared)) {
            var found = Overlap.found(Ids.next(), declared.isMember() ? declared : other,
                    declared.isMember() ? other : declared, day.date(), day.until("OVERLAP-DECIDE"));
            overlaps.persist(found);
            journal.append(found.found());
        }
        overlaps.flush();
        return declared;
    }

    /** What rests on it ends with it. */
    @Transactional
    Declaration end(UUID id, LocalDate on) {
        var declared = declarations.get(id);
        if (on.isAfter(today.date())) {
            throw new Invalid(IndependenceProblem.END_DAY, "on", on, today.date());
        }
        locks.hold("independence " + declared.personIndex());
        declared.end(on);
        commands.giveEach(overlaps.lockedOn(id), OverlapCommand.END, held -> List.of(held.end(on)));
        return declared;
    }

    @Transactional
    Overlap propose(UUID id, @Nullable String ifMatch, boolean binds, String why, Actor panel) {
        return commands.change(overlaps.locked(id), ifMatch, OverlapCommand.PROPOSE, held -> {
            impartiality.require(held.agencyId());
            held.propose(binds, why, panel, today.day().until("STEP-CONFIRM"));
        });
    }

    @Transactional
    Overlap confirm(UUID id, @Nullable String ifMatch, Actor second) {
        return commands.decide(overlaps.locked(id), ifMatch, OverlapCommand.CONFIRM, held -> {
            impartiality.require(held.agencyId());
            return held.confirm(second, today.date(), today.day().rule("SEPARATION"));
        });
    }

    @Transactional
    Overlap reject(UUID id, @Nullable String ifMatch) {
        return commands.change(overlaps.locked(id), ifMatch, OverlapCommand.REJECT, held -> {
            impartiality.require(held.agencyId());
            held.fall(OverlapCommand.REJECT);
        });
    }

    void fellDue(UUID id) {
        var due = overlaps.get(id);
        if (due.status() == OverlapStatus.FOUND) {
            commands.give(due, OverlapCommand.ALARM, held -> held.alarm(today.day().until("OVERLAP-DECIDE")));
        } else {
            commands.giveAll(due, OverlapCommand.LAPSE, Commands.silently(held -> held.fall(OverlapCommand.LAPSE)));
        }
    }

    private static ResidentId person(String text) {
        return ResidentId.entered(text).orElseThrow(() -> new Invalid(IndependenceProblem.RESIDENT_ID, "residentId"));
    }
}
