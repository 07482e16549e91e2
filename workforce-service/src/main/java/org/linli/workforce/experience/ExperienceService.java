package org.linli.workforce.experience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rule;
import org.linli.platform.vault.Vault;
import org.linli.workforce.experience.ExperienceStatus.ExperienceCommand;
import org.linli.workforce.worker.Workers;

/** One transaction per command on a line of a ledger. */
@ApplicationScoped
public class ExperienceService {

    private final Experiences lines;
    private final Commands commands;
    private final Workers workers;
    private final ExperienceWatch watch;
    private final Journal journal;
    private final Vault vault;
    private final Today today;

    ExperienceService(Experiences lines, Commands commands, Workers workers, ExperienceWatch watch, Journal journal,
            Vault vault, Today today) {
        this.lines = lines;
        this.commands = commands;
        this.workers = workers;
        this.watch = watch;
        this.journal = journal;
        this.vault = vault;
        this.today = today;
    }

    @Transactional
    Experience claim(UUID workerId, Claimed claimed, Actor by) {
        var worker = workers.get(workerId);
        var day = today.day();
        var age = day.rule("WORK-AGE");
        claimed.require(day.date(), worker.mayWorkFrom(age, vault), age, day.rule("EDUCATION-DAY"));
        return kept(Experience.claim(Ids.next(), workerId, worker.keeper(), claimed, Handlers.of(by), by.id(), day));
    }

    /**
     * Hours of a course.
     *
     * @param signers who signed attendance; {@code closer} another person, who closed the course
     */
    @Transactional(TxType.MANDATORY)
    public void attended(UUID workerId, UUID courseId, ExperienceKind kind, LocalDate from, LocalDate until, int hours,
            Handlers signers, String signedBy, Actor closer) {
        verified(workerId, new Claimed(kind, from, until, false, hours, "COURSE", courseId), signers, signedBy, closer);
    }

    /**
     * Hours of an internship.
     *
     * @param signers who signed its days; {@code confirmer} another person, who confirmed it
     */
    @Transactional(TxType.MANDATORY)
    public void practised(UUID workerId, UUID internshipId, LocalDate from, LocalDate until, int hours,
            Handlers signers, String assessedBy, Actor confirmer) {
        verified(workerId,
                new Claimed(ExperienceKind.INTERNSHIP, from, until, false, hours, "INTERNSHIP", internshipId), signers,
                assessedBy, confirmer);
    }

    private void verified(UUID workerId, Claimed claimed, Handlers signers, String signedBy, Actor second) {
        var day = today.day();
        var line = kept(Experience.claim(Ids.next(), workerId, workers.get(workerId).keeper(), claimed, signers,
                signedBy, day));
        commands.give(line, ExperienceCommand.VERIFY, claim -> claim.verify(second, day.date()));
    }

    private Experience kept(Experience line) {
        lines.persistAndFlush(line);
        journal.append(line.claimed());
        return line;
    }

    @Transactional
    Experience verify(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.decide(lines.locked(id), ifMatch, ExperienceCommand.VERIFY, line -> {
            line.requireOther(by, separation());
            return line.verify(by, today.date());
        });
    }

    @Transactional
    Experience reject(UUID id, @Nullable String ifMatch, String why, Actor by) {
        return commands.decide(lines.locked(id), ifMatch, ExperienceCommand.REJECT, line -> {
            line.requireOther(by, separation());
            return line.reject(why, by, today.date());
        });
    }

    @Transactional
    Experience strike(UUID id, @Nullable String ifMatch, String why, Actor by) {
        var struck = commands.decide(lines.locked(id), ifMatch, ExperienceCommand.STRIKE, line -> {
            line.requireOther(by, separation());
            return line.strike(why, by, today.date());
        });
        if (struck.kind().isClimbedOn()) {
            watch.struck(struck.workerId());
        }
        return struck;
    }

    void tick(UUID id) {
        commands.giveAll(lines.locked(id), ExperienceCommand.TICK, line -> line.tick(today.date()));
    }

    private Rule separation() {
        return today.day().rule("CASE-SEPARATION");
    }
}
