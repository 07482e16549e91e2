package org.linli.registry.conduct;

import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/** Nobody decides what they investigated, and nobody is both of two. */
final class Separation {

    private Separation() {
    }

    static void refuseInvestigator(Actor panel, Handlers investigators, Rule separation) {
        refuse(CaseProblem.INVESTIGATOR_DECIDES, panel, investigators.include(panel), separation);
    }

    static void refuseSame(Actor panel, @Nullable Handlers first, Rule separation) {
        refuse(CaseProblem.SAME_PERSON, panel, first != null && first.include(panel), separation);
    }

    static void refuseDeciders(Actor panel, Handlers deciders, Rule separation) {
        refuse(CaseProblem.APPEAL_SAME_PANEL, panel, deciders.include(panel), separation);
    }

    private static void refuse(CaseProblem problem, Actor panel, boolean took, Rule separation) {
        if (took) {
            throw new RuleRefused(problem, separation, "actor", panel.id());
        }
    }
}
