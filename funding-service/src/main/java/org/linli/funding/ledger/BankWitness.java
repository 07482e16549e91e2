package org.linli.funding.ledger;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linli.platform.identity.Handlers;

/**
 * What the bank has said of payments and advances, as far as whoever takes one back or pays it again has to know it.
 */
public interface BankWitness {

    /** Until the transaction ends nothing that the bank says is entered or settled: taken before everything else. */
    void hold();

    /**
     * Lines of the bank that name one of these payments or advances and that nobody has settled: until somebody does,
     * the bank has spoken, and what it means is not known.
     */
    List<UUID> unsettled(Collection<UUID> payments);

    /** Who handed in or confirmed the files by which they came back. @param returned payments or advances */
    Handlers of(Collection<UUID> returned);
}
