package org.linli.workforce.expert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.workforce.expert.ExpertNomination.ExpertCommand;

/** One transaction per command on a nomination. */
@ApplicationScoped
class ExpertService {

    private final Experts experts;
    private final Commands commands;
    private final Today today;

    ExpertService(Experts experts, Commands commands, Today today) {
        this.experts = experts;
        this.commands = commands;
        this.today = today;
    }

    /** A second nomination of the same person brings the first up to date. */
    @Transactional
    ExpertNomination nominate(ExpertResource.Nomination request, Actor by) {
        var found = experts.findByIdOptional(request.expertId(), LockModeType.PESSIMISTIC_WRITE)
                .orElseGet(() -> new ExpertNomination(request.expertId()));
        return commands.give(found, ExpertCommand.NOMINATE, expert -> {
            var nominated = expert.nominate(request.domains(), request.title(), request.years(), request.level(),
                    request.employers() == null ? List.of() : request.employers(), by, today.date(),
                    today.day().rule("C09-YEARS"));
            experts.persist(expert);
            return nominated;
        });
    }

    @Transactional
    ExpertNomination withdraw(UUID expertId, @Nullable String ifMatch, String reason) {
        return commands.decide(experts.locked(expertId), ifMatch, ExpertCommand.WITHDRAW,
                expert -> expert.withdraw(reason, today.date()));
    }
}
