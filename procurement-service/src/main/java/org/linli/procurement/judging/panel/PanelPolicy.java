package org.linli.procurement.judging.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.procurement.judging.PanelProblem;
import org.linli.procurement.judging.panel.DrawRecord.Candidate;
import org.linli.procurement.judging.recusal.RecusalRequests;
import org.linli.procurement.judging.seat.Seats;
import org.linli.procurement.tendering.tender.Tender;

/** Whether a committee may work. */
@ApplicationScoped
public class PanelPolicy {

    private final Panels panels;
    private final Seats seats;
    private final RecusalRequests requests;
    private final Rules rules;

    PanelPolicy(Panels panels, Seats seats, RecusalRequests requests, Rules rules) {
        this.panels = panels;
        this.seats = seats;
        this.requests = requests;
        this.rules = rules;
    }

    /**
     * @throws RuleRefused under C06 unless it is drawn, nobody lacks and every seat is confirmed; under C05 while a
     * bidder waits for the word on a recusal
     */
    public void requireComplete(Tender tender, LocalDate day) {
        var panel = panels.findByIdOptional(tender.id());
        var size = panel.map(drawn -> drawn.draw().shape().size()).orElse(0);
        var confirmed = seats.confirmed(tender.id()).size();
        if (size == 0 || confirmed < size || panel.flatMap(Panel::shortage).isPresent()) {
            throw new RuleRefused(PanelProblem.INCOMPLETE, rules.get("C06", day), "panel", confirmed,
                    tender.content().panelSize());
        }
        var waiting = requests.undecided(tender.id());
        if (waiting > 0) {
            throw new RuleRefused(PanelProblem.RECUSAL_UNDECIDED, rules.get("C05", day), "recusals", waiting);
        }
    }

    /** Those of the tenders whose committee {@link #requireComplete} lets work. */
    public Set<UUID> complete(Collection<UUID> tenderIds) {
        var confirmed = seats.confirmedIn(tenderIds);
        var waiting = requests.undecided(tenderIds);
        return panels.list("tenderId in ?1", tenderIds).stream()
                .filter(panel -> panel.shortage().isEmpty() && !waiting.contains(panel.tenderId()))
                .filter(panel -> confirmed.getOrDefault(panel.tenderId(), 0L) >= panel.draw().shape().size())
                .map(Panel::tenderId).collect(Collectors.toSet());
    }

    /** @throws RuleRefused under C01 for more representatives than two thirds of experts leave */
    PanelShape shape(int size, List<UUID> representatives, LocalDate day) {
        var most = size - PanelShape.leastExperts(size);
        if (representatives.size() > most) {
            throw new RuleRefused(PanelProblem.TOO_MANY_REPRESENTATIVES, rules.get("C01", day), "representatives",
                    representatives.size(), most);
        }
        if (Set.copyOf(representatives).size() < representatives.size()) {
            throw new Conflict(PanelProblem.REPRESENTATIVE_TWICE);
        }
        return PanelShape.of(size, representatives.size(), rules.book(), day);
    }

    /** Own choice takes a written consent and is bound by the same quotas and exclusions as the lot (C03). */
    void checkChoice(DrawRecord record, LocalDate day) {
        var choice = record.chosen();
        if (choice == null) {
            return;
        }
        var rule = rules.get("C03", day);
        if (choice.approvedOn().isAfter(day)) {
            throw new RuleRefused(PanelProblem.CHOICE_APPROVAL, rule, "choice.approvedOn", choice.approvedOn());
        }
        var seats = record.seats();
        choice.experts().stream().filter(id -> seats.stream().noneMatch(seat -> seat.expertId().equals(id))).findFirst()
                .ifPresent(id -> {
                    throw new RuleRefused(PanelProblem.CHOICE_NOT_ELIGIBLE, rule, "choice.experts", id);
                });
        var social = seats.stream().filter(Candidate::social).count();
        if (seats.size() != record.shape().experts() || social < record.shape().socialQuota()) {
            throw new RuleRefused(PanelProblem.CHOICE_QUOTA, rules.get("C10", day), "choice.experts", seats.size(),
                    social, record.shape().experts(), record.shape().socialQuota());
        }
    }
}
