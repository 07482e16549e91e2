package org.linli.procurement.known.dualcontrol;

import java.util.Set;
import java.util.UUID;
import org.linli.platform.identity.Actor;

/** What another person's word does. Answered by the feature that owns what is decided. */
public interface DecisionEffect {

    Set<DecisionKind> kinds();

    /** Holds it until the transaction ends, before the decision on it is held. */
    void hold(UUID subjectId);

    /** Whether it can still take effect, now or when what stands still goes on. The caller holds what it is about. */
    boolean stands(DecisionKind kind, UUID subjectId, DecisionContent content);

    /**
     * As if it were commanded now, with every guard: what moved on meanwhile is refused.
     *
     * @param second whose word it takes effect with
     */
    void take(DecisionKind kind, UUID subjectId, DecisionContent content, Actor second);
}
