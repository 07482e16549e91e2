package org.linli.procurement.planning.intention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;
import org.linli.procurement.planning.purchase.PurchaseIntentions;

/** Whoever reads that something will be bought reads too that it will not. */
@ApplicationScoped
class IntentionCloseout implements PurchaseIntentions {

    private final Intentions intentions;
    private final Commands commands;

    IntentionCloseout(Intentions intentions, Commands commands) {
        this.intentions = intentions;
        this.commands = commands;
    }

    @Override
    public void withdraw(UUID purchaseId, String why) {
        intentions.standingLocked(purchaseId)
                .ifPresent(told -> commands.give(told, IntentionCommand.END, intention -> intention.end(why)));
    }
}
