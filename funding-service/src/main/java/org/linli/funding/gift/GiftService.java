package org.linli.funding.gift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.funding.contract.KnownContracts;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.Payables;
import org.linli.funding.source.FundSources;
import org.linli.funding.source.SourceCommand;
import org.linli.funding.source.SourceReport;
import org.linli.platform.Ids;
import org.linli.platform.Sha256;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.NotFound;
import org.linli.platform.problem.Rejection;
import org.linli.platform.vault.Vault;

/** What is told about a gift: by its giver, and to everybody. */
@ApplicationScoped
class GiftService {

    private final Gifts gifts;
    private final GiftReports reports;
    private final FundSources sources;
    private final Payables payables;
    private final KnownContracts contracts;
    private final SourceReport figures;
    private final ObjectMapper json;
    private final Vault vault;
    private final Journal journal;
    private final Commands commands;
    private final Today today;

    GiftService(Gifts gifts, GiftReports reports, FundSources sources, Payables payables, KnownContracts contracts,
            SourceReport figures, ObjectMapper json, Vault vault, Journal journal, Commands commands, Today today) {
        this.gifts = gifts;
        this.reports = reports;
        this.sources = sources;
        this.payables = payables;
        this.contracts = contracts;
        this.figures = figures;
        this.json = json;
        this.vault = vault;
        this.journal = journal;
        this.commands = commands;
        this.today = today;
    }

    @Transactional
    Gift register(UUID sourceId, GiftTerms terms) {
        if (!sources.locked(sourceId).isRingFenced()) {
            throw new Invalid(GiftProblem.PUBLIC_MONEY, "sourceId");
        }
        if (gifts.findByIdOptional(sourceId).isPresent()) {
            throw new Conflict(GiftProblem.TOLD, sourceId);
        }
        var day = today.day();
        terms.requireLawful(day.rules(), day.date());
        var gift = Gift.register(sourceId, terms, vault, day.rules());
        gifts.persistAndFlush(gift);
        journal.append(gift.registered());
        return gift;
    }

    /** As the ledger stands now, and never changed afterwards. */
    @Transactional
    GiftReport report(UUID sourceId) {
        var gift = gifts.locked(sourceId);
        var source = sources.locked(sourceId);
        if (source.accepted().contains(SourceCommand.REPORT)) {
            commands.give(source, SourceCommand.REPORT, spent -> spent.report(today.date()));
        }
        var content = write(figures.of(sourceId));
        var due = gift.reportDueOn().orElse(null);
        var day = today.day();
        var report = new GiftReport(Ids.next(), sourceId, day.date(), due, gift.reported(day.date(), day.rules()),
                content, Sha256.of(content));
        reports.persistAndFlush(report);
        journal.append(report.published());
        return report;
    }

    /**
     * A gift that goes back to its giver and is not paid yet.
     *
     * @throws Conflict for one that is paid, or of which something is with the bank or contested
     */
    Payable openReturn(UUID sourceId, UUID payableId) {
        gifts.locked(sourceId);
        var back = payables.locked(payableId);
        if (!back.terms().sourceId().equals(sourceId) || !contracts.get(back.contractId()).isGivenBack()) {
            throw new NotFound("GiftReturn", payableId);
        }
        if (!back.outstanding().isPositive() || !back.payableNow().equals(back.outstanding())) {
            throw new Conflict(GiftProblem.RETURN_ON_ITS_WAY, back.number());
        }
        return back;
    }

    /** Of these returns those of which nothing is left to be decided: it has arrived, or was kept. */
    <T> Function<T, Optional<? extends Rejection>> wentBack(Collection<UUID> ids, Function<T, UUID> payable) {
        var ended = payables.list("id in ?1", ids).stream().filter(back -> !back.outstanding().isPositive())
                .collect(Collectors.toMap(Payable::id, Payable::number));
        return body -> Optional.ofNullable(ended.get(payable.apply(body)))
                .map(number -> new Conflict(GiftProblem.RETURN_ON_ITS_WAY, number));
    }

    String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
