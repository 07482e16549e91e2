package org.linli.procurement.known.dualcontrol;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds what another person's word does. */
@ApplicationScoped
class DecisionEffectFinder {

    private final List<DecisionEffect> effects;

    DecisionEffectFinder(@All List<DecisionEffect> effects) {
        this.effects = effects;
    }

    DecisionEffect of(DecisionKind kind) {
        return effects.stream().filter(each -> each.kinds().contains(kind)).findFirst().orElseThrow();
    }
}
