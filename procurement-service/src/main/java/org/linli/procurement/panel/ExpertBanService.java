package org.linli.procurement.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;

/** Bans experts from reviewing for a term (C11). Seats they hold then are given up by the sweep. */
@ApplicationScoped
class ExpertBanService {

    private final ExpertBans bans;
    private final Experts experts;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    ExpertBanService(ExpertBans bans, Experts experts, Journal journal, Rules rules, Clock clock) {
        this.bans = bans;
        this.experts = experts;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    ExpertBan propose(UUID expertId, int months, String reason, Actor officer) {
        experts.get(expertId);
        var ban = ExpertBan.propose(Ids.next(), expertId, months, reason, officer, rules.get("C11.months", today()));
        bans.persistAndFlush(ban);
        return ban;
    }

    @Transactional
    ExpertBan confirm(UUID id, @Nullable String ifMatch, Actor officer) {
        var ban = bans.get(id);
        Answers.requireMatch(ifMatch, ban.version());
        var barred = ban.confirm(officer, today());
        experts.get(ban.expertId()).bar(barred.from(), barred.until());
        journal.append(barred);
        bans.flush();
        return ban;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
