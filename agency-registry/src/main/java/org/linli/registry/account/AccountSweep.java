package org.linli.registry.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Drops retirements that nobody confirmed in their time. */
@ApplicationScoped
@Swept(name = "accounts", table = "account")
class AccountSweep implements TableSweep {

    private final AccountService service;

    AccountSweep(AccountService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.lapseRetirement(id);
    }
}
