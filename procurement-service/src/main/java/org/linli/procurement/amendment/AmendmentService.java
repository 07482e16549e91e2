package org.linli.procurement.amendment;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;
import org.linli.procurement.tender.AmendmentsOwed;
import org.linli.procurement.tender.BidRegister;
import org.linli.procurement.tender.Tender;
import org.linli.procurement.tender.TenderContent;
import org.linli.procurement.tender.TenderDocuments;
import org.linli.procurement.tender.TenderStatus;
import org.linli.procurement.tender.Tenders;

/** One method per command. */
@ApplicationScoped
class AmendmentService {

    private final Amendments amendments;
    private final Tenders tenders;
    private final TenderDocuments documents;
    private final BidRegister bids;
    private final AmendmentsOwed owed;
    private final ObjectMapper json;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    AmendmentService(Amendments amendments, Tenders tenders, TenderDocuments documents, BidRegister bids, AmendmentsOwed owed,
            ObjectMapper json, Journal journal, Rules rules, Calendars calendars, Clock clock) {
        this.amendments = amendments;
        this.tenders = tenders;
        this.documents = documents;
        this.bids = bids;
        this.owed = owed;
        this.json = json;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    Amendment propose(UUID tenderId, TenderContent content, String reason, boolean matters, Actor writer) {
        var tender = tenders.locked(tenderId);
        if (tender.stage() != TenderStatus.PUBLISHED) {
            throw new Conflict(AmendmentProblem.NOT_PUBLISHED, tender.number(), tender.status());
        }
        documents.amended(tender, content, today());
        var changes = changes(tender, content);
        var text = new Amendment.Text(content, changes, reason, matters || changes.stream().anyMatch(Change::matters));
        var amendment = Amendment.propose(Ids.next(),
                new Amendment.Base(tenderId, tender.purchaserId(), tender.contentHash()), text, writer);
        amendments.persist(amendment);
        journal.append(amendment.proposed());
        amendments.flush();
        return amendment;
    }

    /** The tender takes the text; what bidders offered for the old one waits for their word. */
    @Transactional
    Amendment publish(UUID id, @Nullable String ifMatch, Actor publisher) {
        var tender = tenders.locked(amendments.get(id).tenderId());
        var amendment = amendments.get(id);
        Answers.requireMatch(ifMatch, amendment.version());
        amendment.publish(publisher, today(), rules.get("P02", today()));
        if (!tender.contentHash().equals(amendment.baseHash())) {
            throw new Conflict(AmendmentProblem.OVERTAKEN, tender.number());
        }
        var written = documents.amended(tender, amendment.content(), today());
        journal.append(tender.amend(written, amendment.matters(), lengthening(tender, amendment), today(), publisher,
                rules.book(), calendars.current()));
        if (amendment.matters()) {
            bids.amended(tender.id());
        }
        owed.amended(tender, today());
        amendments.flush();
        return amendment;
    }

    @Transactional
    Amendment discard(UUID id, @Nullable String ifMatch) {
        var amendment = amendments.get(id);
        Answers.requireMatch(ifMatch, amendment.version());
        journal.append(amendment.discard());
        amendments.flush();
        return amendment;
    }

    private List<Change> changes(Tender tender, TenderContent content) {
        var changes = Change.between(json.valueToTree(tender.content()), json.valueToTree(content));
        if (changes.isEmpty()) {
            throw new Invalid(AmendmentProblem.NOTHING_CHANGED, "content");
        }
        changes.stream().filter(change -> change.field().startsWith("admittance")).findFirst().ifPresent(change -> {
            throw new RuleRefused(AmendmentProblem.FROZEN, rules.get("P08.frozen", today()), "content." + change.field(),
                    change.field());
        });
        return changes;
    }

    /** @return the rule whose term bidders need and the present deadline does not leave; null when there is time enough */
    private @Nullable String lengthening(Tender tender, Amendment amendment) {
        var rule = tender.procedure().kind().amendmentRule();
        var least = calendars.current().deadline(today(), rules.get(rule, today()));
        return amendment.matters() && least.lastDay().isAfter(tender.clocks().bidsUntil().lastDay()) ? rule : null;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
