package org.linli.funding.bank.iso;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A bank that only plays has no place beside real money: the service does not start with it where time is real. */
@Startup
@Singleton
class SimulationGuard {

    SimulationGuard(BankConfig config, @ConfigProperty(name = "linli.clock.movable") boolean movable) {
        require(config.simulated(), movable);
    }

    /** @throws IllegalStateException for a simulated bank in real time */
    static void require(boolean simulated, boolean movable) {
        if (simulated && !movable) {
            throw new IllegalStateException(
                    "linli.bank.simulated needs linli.clock.movable: a simulated bank belongs to local play only");
        }
    }
}
