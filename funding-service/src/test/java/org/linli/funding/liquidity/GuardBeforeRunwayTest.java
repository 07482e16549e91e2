package org.linli.funding.liquidity;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.Untouched;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;

/** A declaration that is refused leaves no agency behind that nothing is known of. */
@QuarkusTest
@WithTestResource(Engines.class)
class GuardBeforeRunwayTest {

    @Inject
    RunwayService service;

    @Test
    void keepsNothingOfADeclarationOfTomorrowsCash() {
        Untouched.by(() -> {
        }, () -> service.declareCash(UUID.randomUUID(), Money.yuan("1"), Time.today().plusDays(1), "a".repeat(64),
                Actor.of("director")));
    }
}
