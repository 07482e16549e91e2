package org.linli.procurement.tendering.amendment;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.tendering.port.BidRegister;
import org.linli.procurement.tendering.tender.AmendmentsOwed;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCommand;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;
import org.linli.procurement.tendering.tenderdocument.DocumentGate;
import org.linli.procurement.tendering.tenderdocument.TenderContent;

/** One method per command. */
@ApplicationScoped
class AmendmentService {

    private final Amendments amendments;
    private final Tenders tenders;
    private final DocumentGate documents;
    private final BidRegister bids;
    private final AmendmentsOwed owed;
    private final ObjectMapper json;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    AmendmentService(Amendments amendments, Tenders tenders, DocumentGate documents, BidRegister bids,
            AmendmentsOwed owed, ObjectMapper json, Commands commands, Journal journal, Today today) {
        this.amendments = amendments;
        this.tenders = tenders;
        this.documents = documents;
        this.bids = bids;
        this.owed = owed;
        this.json = json;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Amendment propose(UUID tenderId, TenderContent content, String reason, boolean matters, Actor writer) {
        var day = today.day();
        var tender = tenders.locked(tenderId);
        if (tender.stage() != TenderStatus.PUBLISHED) {
            throw new Conflict(AmendmentProblem.NOT_PUBLISHED, tender.number(), tender.status());
        }
        documents.amended(tender.document(), tender.notice().requiredBudget(), content,
                tender.clocks().bidsUntil().lastDay(), day);
        var changes = changes(tender, content, day);
        var text = new Amendment.Text(content, changes, reason, matters || changes.stream().anyMatch(Change::matters));
        var amendment = Amendment.propose(Ids.next(),
                new Amendment.Base(tenderId, tender.purchaserId(), tender.document().contentHash()), text, writer);
        amendments.persist(amendment);
        journal.append(amendment.proposed());
        amendments.flush();
        return amendment;
    }

    /** The tender takes the text; what bidders offered for the old one waits for their word. */
    @Transactional
    Amendment publish(UUID id, @Nullable String ifMatch, Actor publisher) {
        var tender = tenders.locked(amendments.tenderOf(id));
        return commands.decideAll(amendments.locked(id), ifMatch, AmendmentCommand.PUBLISH, amendment -> {
            var day = today.day();
            tender.require(TenderCommand.AMEND);
            if (!tender.document().contentHash().equals(amendment.baseHash())) {
                throw new Conflict(AmendmentProblem.OVERTAKEN, tender.number());
            }
            var longer = lengthening(tender, amendment, day);
            var bidsUntil = longer == null ? tender.clocks().bidsUntil() : day.until(longer);
            var written = documents.amended(tender.document(), tender.notice().requiredBudget(), amendment.content(),
                    bidsUntil.lastDay(), day);
            amendment.publish(publisher, day.date(), day.rule("P02"));
            commands.give(tender, TenderCommand.AMEND,
                    held -> held.amend(written, amendment.matters(), longer, publisher, day));
            if (amendment.matters()) {
                bids.amended(tender.id());
            }
            owed.amended(tender, day.date());
            return List.of();
        });
    }

    @Transactional
    Amendment discard(UUID id, @Nullable String ifMatch) {
        return commands.decide(amendments.locked(id), ifMatch, AmendmentCommand.DISCARD, Amendment::discard);
    }

    private List<Change> changes(Tender tender, TenderContent content, BusinessDay day) {
        var changes = Change.between(json.valueToTree(tender.content()), json.valueToTree(content));
        if (changes.isEmpty()) {
            throw new Invalid(AmendmentProblem.NOTHING_CHANGED, "content");
        }
        changes.stream().filter(change -> change.field().startsWith("admittance")).findFirst().ifPresent(change -> {
            throw new RuleRefused(AmendmentProblem.FROZEN, day.rule("P08.frozen"), "content." + change.field(),
                    change.field());
        });
        return changes;
    }

    /**
     * @return the rule whose term bidders need and the present deadline does not leave; null when there is time enough
     */
    private static @Nullable String lengthening(Tender tender, Amendment amendment, BusinessDay day) {
        var rule = tender.procedure().kind().amendmentRule();
        return amendment.matters() && day.until(rule).lastDay().isAfter(tender.clocks().bidsUntil().lastDay()) ? rule
                : null;
    }
}
