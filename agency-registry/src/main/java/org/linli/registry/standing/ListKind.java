package org.linli.registry.standing;

import java.util.List;

/**
 * 活动异常名录 publishes and warns; 严重违法失信名单 bars from purchases and grants (O11), never from pay for work that was accepted.
 */
enum ListKind {

    ABNORMAL(StandingEffect.Ground.ABNORMAL_LIST, List.of()),
    SERIOUS(StandingEffect.Ground.SERIOUS_LIST, List.of(Effect.BID, Effect.SIGN, Effect.EXTEND, Effect.RECEIVE_GRANT));

    private final StandingEffect.Ground ground;
    private final List<Effect> effects;

    ListKind(StandingEffect.Ground ground, List<Effect> effects) {
        this.ground = ground;
        this.effects = effects;
    }

    StandingEffect.Ground ground() {
        return ground;
    }

    List<Effect> effects() {
        return effects;
    }
}
