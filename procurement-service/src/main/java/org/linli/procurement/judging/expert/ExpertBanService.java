package org.linli.procurement.judging.expert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;

/** Bans experts from reviewing for a term (C11). Seats they hold then are given up by the sweep. */
@ApplicationScoped
class ExpertBanService {

    private final ExpertBans bans;
    private final Experts experts;
    private final Commands commands;
    private final Today today;

    ExpertBanService(ExpertBans bans, Experts experts, Commands commands, Today today) {
        this.bans = bans;
        this.experts = experts;
        this.commands = commands;
        this.today = today;
    }

    @Transactional
    ExpertBan propose(UUID expertId, ExpertBan.Penalty penalty, Actor officer) {
        experts.get(expertId);
        var day = today.day();
        var ban = ExpertBan.propose(Ids.next(), expertId, penalty, officer, day.rule("C11.months"),
                day.rule("C11.least"), day.rule("C11.most"));
        bans.persistAndFlush(ban);
        return ban;
    }

    @Transactional
    ExpertBan confirm(UUID id, @Nullable String ifMatch, Actor officer) {
        return commands.decide(bans.locked(id), ifMatch, BanCommand.CONFIRM, ban -> {
            var expert = experts.get(ban.expertId());
            var barred = ban.confirm(officer, today.date());
            expert.bar(barred.from(), barred.until());
            return barred;
        });
    }
}
