package org.linli.workforce.volunteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Invalid;
import org.linli.platform.vault.Vault;
import org.linli.workforce.agency.Employers;
import org.linli.workforce.volunteer.VolunteerStatus.VolunteerCommand;

/** One transaction per command on a volunteer. */
@ApplicationScoped
public class VolunteerService {

    private final Volunteers volunteers;
    private final Commands commands;
    private final Employers employers;
    private final Journal journal;
    private final Vault vault;
    private final Today today;

    VolunteerService(Volunteers volunteers, Commands commands, Employers employers, Journal journal, Vault vault,
            Today today) {
        this.volunteers = volunteers;
        this.commands = commands;
        this.employers = employers;
        this.journal = journal;
        this.vault = vault;
        this.today = today;
    }

    /** @param consent of the person themselves. @throws Invalid (400) without it */
    @Transactional
    Volunteer register(Registration registration, boolean consent) {
        employers.requireRegistered(registration.agencyId());
        if (!consent) {
            throw new Invalid(VolunteerProblem.CONSENT, "consent");
        }
        var day = today.day();
        var volunteer = Volunteer.register(Ids.next(), registration, day.date(), day.rule("VOLUNTEER-ADULT"), vault);
        volunteers.persistAndFlush(volunteer);
        journal.append(volunteer.registered());
        return volunteer;
    }

    @Transactional
    Volunteer insure(UUID id, @Nullable String ifMatch, LocalDate until) {
        return commands.change(volunteers.locked(id), ifMatch, VolunteerCommand.INSURE,
                volunteer -> volunteer.insure(until, today.date()));
    }

    @Transactional
    Volunteer train(UUID id, @Nullable String ifMatch, String skill) {
        return commands.change(volunteers.locked(id), ifMatch, VolunteerCommand.TRAIN,
                volunteer -> volunteer.train(skill));
    }

    @Transactional
    Volunteer leave(UUID id, @Nullable String ifMatch) {
        return commands.decide(volunteers.locked(id), ifMatch, VolunteerCommand.LEAVE,
                volunteer -> volunteer.leave(today.date()));
    }

    /** Confirmed by a named worker; negative where what was confirmed is corrected. */
    @Transactional(TxType.MANDATORY)
    public void credit(UUID id, int minutes) {
        commands.giveAll(volunteers.locked(id), VolunteerCommand.CREDIT,
                Commands.silently(volunteer -> volunteer.credit(minutes)));
    }
}
