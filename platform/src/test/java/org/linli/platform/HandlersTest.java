package org.linli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;

/** One person is one person under every account. */
class HandlersTest {

    private static final Actor LIN = new Actor("lin", "p-1");

    @Test
    void includesEveryAccountOfThePersonAndNobodyElse() {
        var handlers = Handlers.of(LIN).and(Actor.of("gu"));
        assertThat(handlers.include(Actor.of("lin"))).isTrue();
        assertThat(handlers.include(new Actor("lin-2", "p-1"))).isTrue();
        assertThat(handlers.include(Actor.of("gu"))).isTrue();
        assertThat(handlers.include(new Actor("lin-3", "p-2"))).isFalse();
        assertThat(handlers.include(Actor.of("lin-2"))).as("no person is named").isFalse();
        assertThat(Handlers.of(null)).isEqualTo(Handlers.NONE);
    }

    @Test
    void showsAccountsAndNeverPersons() {
        assertThat(Handlers.of(LIN).and(Actor.of("gu")).accounts()).containsExactly("gu", "lin");
    }
}
