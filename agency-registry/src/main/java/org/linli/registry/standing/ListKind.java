package org.linli.registry.standing;

import java.util.List;
import java.util.Set;
import org.linli.registry.standing.ListingStatus.ListingCommand;

/**
 * 活动异常名录 publishes and warns; 严重违法失信名单 bars from purchases and grants (O11), never from pay for work that was accepted.
 */
enum ListKind {

    ABNORMAL(StandingEffect.Ground.ABNORMAL_LIST, List.of(),
            Set.of(ListingCommand.ENTER, ListingCommand.REFUSE, ListingCommand.OVERTURN)),
    SERIOUS(StandingEffect.Ground.SERIOUS_LIST, List.of(Effect.BID, Effect.SIGN, Effect.EXTEND, Effect.RECEIVE_GRANT),
            Set.of(ListingCommand.ANSWER, ListingCommand.ALARM, ListingCommand.CONFIRM, ListingCommand.DROP,
                    ListingCommand.ESCALATE, ListingCommand.TIME_OUT));

    private final StandingEffect.Ground ground;
    private final List<Effect> effects;
    private final Set<ListingCommand> shutsOut;

    ListKind(StandingEffect.Ground ground, List<Effect> effects, Set<ListingCommand> shutsOut) {
        this.ground = ground;
        this.effects = effects;
        this.shutsOut = shutsOut;
    }

    /** What an entry of this list is never asked. */
    Set<ListingCommand> shutsOut() {
        return shutsOut;
    }

    StandingEffect.Ground ground() {
        return ground;
    }

    List<Effect> effects() {
        return effects;
    }
}
