package org.linli.procurement.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.procurement.tender.Tender;

/** Whether a committee may work. */
@ApplicationScoped
public class PanelPolicy {

    private final Panels panels;
    private final Seats seats;
    private final Rules rules;

    PanelPolicy(Panels panels, Seats seats, Rules rules) {
        this.panels = panels;
        this.seats = seats;
        this.rules = rules;
    }

    /** @throws RuleRefused under C06 unless it is drawn and every seat is confirmed */
    public void requireComplete(Tender tender, LocalDate day) {
        var size = panels.findByIdOptional(tender.id()).map(panel -> panel.draw().shape().size()).orElse(0);
        var confirmed = seats.confirmed(tender.id()).size();
        if (size == 0 || confirmed < size) {
            throw new RuleRefused(PanelProblem.INCOMPLETE, rules.get("C06", day), "panel", confirmed,
                    tender.content().panelSize());
        }
    }
}
