package org.linli.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Unprocessable;
import org.linli.platform.vault.Vault;
import org.linli.registry.agency.AgencyIntake;
import org.linli.registry.agency.AgencyIntake.Checked;
import org.linli.registry.intake.IntakeApi.ReportView;
import org.linli.registry.intake.IntakeStatus.IntakeCommand;

/** One transaction per step of a table of agencies. */
@ApplicationScoped
class IntakeService {

    private final Intakes intakes;
    private final AgencyIntake agencies;
    private final Commands commands;
    private final Journal journal;
    private final Vault vault;
    private final Today today;

    IntakeService(Intakes intakes, AgencyIntake agencies, Commands commands, Journal journal, Vault vault,
            Today today) {
        this.intakes = intakes;
        this.agencies = agencies;
        this.commands = commands;
        this.journal = journal;
        this.vault = vault;
        this.today = today;
    }

    /** Reads it and keeps nothing. */
    ReportView check(byte[] file) {
        return report(IntakeTable.read(file));
    }

    /** The table as it stands beside the register today. @throws Conflict (409) once it is decided */
    ReportView report(UUID id) {
        var intake = intakes.get(id);
        intake.require(IntakeCommand.CONFIRM);
        return report(IntakeTable.read(intake.content(vault)));
    }

    private ReportView report(IntakeTable table) {
        return ReportView.of(table.sha256(), agencies.check(table.rows()));
    }

    /** @throws Unprocessable (422) for a table with a faulty row: nothing of it is taken */
    @Transactional
    Intake propose(byte[] file, Actor officer) {
        var table = IntakeTable.read(file);
        requireFaultless(table);
        var day = today.day();
        var proposed = Intake.propose(Ids.next(), table, file, officer, day.date(), day.until("STEP-CONFIRM"), vault);
        UniqueIndex.decides(() -> intakes.persistAndFlush(proposed),
                Map.of("agency_import_open", () -> new Conflict(IntakeProblem.KNOWN_ALREADY, table.sha256())));
        journal.append(proposed.proposed());
        return proposed;
    }

    /** All of it in one transaction; what came into the register since it was handed in is looked at again. */
    @Transactional
    Intake confirm(UUID id, @Nullable String ifMatch, Actor second) {
        var day = today.day();
        return commands.decide(intakes.locked(id), ifMatch, IntakeCommand.CONFIRM, held -> {
            held.requireConfirmedBy(second, day.date(), day.rule("SEPARATION"));
            var table = IntakeTable.read(held.content(vault));
            requireFaultless(table);
            agencies.register(table.rows(), held.proposedBy(), held.proposers(), second);
            return held.confirm(second, day.date());
        });
    }

    @Transactional
    Intake reject(UUID id, @Nullable String ifMatch, Actor officer) {
        return commands.decide(intakes.locked(id), ifMatch, IntakeCommand.REJECT,
                held -> held.reject(officer, today.date()));
    }

    void fellDue(UUID id) {
        commands.give(intakes.get(id), IntakeCommand.LAPSE, Intake::lapse);
    }

    private void requireFaultless(IntakeTable table) {
        var faulty = agencies.check(table.rows()).stream().filter(Checked::isFaulty).count();
        if (faulty > 0) {
            throw new Unprocessable(IntakeProblem.FAULTY_ROWS, "file", faulty, table.rows().size());
        }
    }
}
