package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.RunningNumbers;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.Canonical;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.bidding.bid.Partner;
import org.linli.procurement.contracting.award.Award;
import org.linli.procurement.contracting.award.AwardCommand;
import org.linli.procurement.contracting.award.Awards;
import org.linli.procurement.contracting.terms.AgreedInstalments;
import org.linli.procurement.contracting.terms.ContractProblem;
import org.linli.procurement.contracting.terms.ContractTerms;
import org.linli.procurement.contracting.terms.Instalment;
import org.linli.procurement.contracting.terms.InstalmentPlan;
import org.linli.procurement.judging.lowbid.LowBidCases;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.Tenders;

/** Writes a contract from an award: nothing of substance is free to change any more (P13). */
@ApplicationScoped
class ContractDrafting {

    /**
     * What is left to say. {@code from} null: as tendered, or this day where that is past; a later start keeps the
     * length of the term. {@code instalments} null: by the plan of G08.
     */
    record Choices(@Nullable LocalDate from, @Nullable Integer acceptanceTermDays,
            @Nullable BigDecimal lateInterestPerDay, @Nullable AgreedInstalments instalments) {
    }

    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);

    private final Contracts contracts;
    private final Awards awards;
    private final Tenders tenders;
    private final Bids bids;
    private final LowBidCases lowBids;
    private final RunningNumbers numbers;
    private final Canonical canonical;
    private final Journal journal;
    private final Today today;

    ContractDrafting(Contracts contracts, Awards awards, Tenders tenders, Bids bids, LowBidCases lowBids,
            RunningNumbers numbers, Canonical canonical, Journal journal, Today today) {
        this.contracts = contracts;
        this.awards = awards;
        this.tenders = tenders;
        this.bids = bids;
        this.lowBids = lowBids;
        this.numbers = numbers;
        this.canonical = canonical;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Contract draft(UUID awardId, Choices choices) {
        var tender = tenders.locked(awards.tenderOf(awardId));
        var award = awards.locked(awardId);
        award.require(AwardCommand.DRAFT_CONTRACT);
        if (contracts.existsFor(awardId)) {
            throw new Conflict(ContractProblem.ALREADY_DRAFTED, awardId);
        }
        var terms = terms(award, tender, choices, today.day());
        var contract = Contract.draft(Ids.next(), award.bidId(), bids.get(award.bidId()).handlers(), terms,
                canonical.hash(terms));
        contracts.persist(contract);
        award.drafted();
        journal.append(contract.drafted());
        if (lowBids.wasAccepted(award.bidId())) {
            journal.append(contract.monitor());
        }
        contracts.flush();
        return contract;
    }

    /** @throws RuleRefused under F04L for less than the market's rate: late money would cost less than a loan */
    private static void requireInterest(@Nullable BigDecimal perDay, BusinessDay day) {
        if (perDay == null) {
            return;
        }
        var rule = day.rule("F04L");
        var least = rule.asFactor().divide(DAYS_OF_YEAR, 6, RoundingMode.UP);
        if (perDay.compareTo(least) < 0) {
            throw new RuleRefused(ContractProblem.INTEREST_TOO_LOW, rule, "lateInterestPerDay", perDay, least);
        }
    }

    private static List<Instalment> instalments(@Nullable AgreedInstalments agreed, Money total, LocalDate from,
            LocalDate to, BusinessDay day) {
        return agreed == null ? new InstalmentPlan(day.rules(), day.date()).of(total, from, to)
                : agreed.of(total, from, to, day.rules(), day.date());
    }

    private ContractTerms terms(Award award, Tender tender, Choices choices, BusinessDay day) {
        var content = tender.content();
        var earliest = content.serviceFrom().isBefore(day.date()) ? day.date() : content.serviceFrom();
        var from = choices.from() == null ? earliest : choices.from();
        if (from.isBefore(earliest)) {
            throw new RuleRefused(ContractProblem.STARTS_TOO_EARLY, day.rule("P13"), "from", from, earliest);
        }
        requireInterest(choices.lateInterestPerDay(), day);
        var to = content.lastDayFrom(from);
        var term = choices.acceptanceTermDays() == null ? day.rule("HC1").asInt() : choices.acceptanceTermDays();
        var bid = bids.get(award.bidId());
        var started = content.projectStartedOn() == null ? from : content.projectStartedOn();
        return new ContractTerms(numbers.next("contract_number", "C", day.date()), tender.id(),
                tender.source().purchaseId(), award.id(), award.agencyId(),
                bid.partners().stream().map(Partner::agencyId).toList(), tender.purchaserId(),
                tender.source().areaCode(), tender.source().serviceType(), content.title(), award.amount(), from, to,
                started, term, choices.lateInterestPerDay(),
                instalments(choices.instalments(), award.amount(), from, to, day), content.staffing(),
                content.agreedMetrics(), tender.document().contentHash(), bid.seal());
    }
}
