package org.linli.funding.overdue;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** That a year's overdue contracts were made public. */
public sealed interface DisclosureEvent extends DomainEvent {

    /** @param publishBy the law's last day, 31 March of the next year */
    @Fact(topic = "linli.payables", type = "linli.funding.overdue.disclosed.v1")
    record Published(UUID disclosureId, int year, int contracts, Money amount, LocalDate publishedOn,
            LocalDate publishBy, String sha256) implements DisclosureEvent {

        @Override
        public String key() {
            return disclosureId.toString();
        }
    }
}
