package org.linli.registry.conduct;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/** Nobody decides what they investigated, and nobody is both of two. */
final class Separation {

    private Separation() {
    }

    static void refuseInvestigator(Actor panel, Collection<String> investigators, Rule separation) {
        refuse(CaseProblem.INVESTIGATOR_DECIDES, panel, investigators.contains(panel.id()), separation);
    }

    static void refuseSame(Actor panel, @Nullable String first, Rule separation) {
        refuse(CaseProblem.SAME_PERSON, panel, panel.id().equals(first), separation);
    }

    static void refuseDeciders(Actor panel, ProposedBan ban, Decision decision, Rule separation) {
        refuse(CaseProblem.APPEAL_SAME_PANEL, panel,
                panel.id().equals(ban.proposedBy()) || panel.id().equals(decision.decidedBy()), separation);
    }

    private static void refuse(CaseProblem problem, Actor panel, boolean took, Rule separation) {
        if (took) {
            throw new RuleRefused(problem, separation, "actor", panel.id());
        }
    }
}
