package org.linli.registry.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Drops retirements that nobody confirmed in their time. */
@ApplicationScoped
class AccountSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final AccountService service;

    AccountSweep(DueRows rows, AccountService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("account", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.lapseRetirement(id);
    }
}
