package org.linli.funding.disbursement;

import java.util.Collection;
import java.util.UUID;
import org.linli.platform.identity.Handlers;

/** Who handed in the files by which payments came back: none of them checks or releases what pays them again. */
public interface ReturnWitness {

    /** @param returned payments */
    Handlers of(Collection<UUID> returned);
}
