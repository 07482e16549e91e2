package org.linli.procurement.tendering.port;

import java.util.UUID;

/**
 * What a tender asks of its bids. Answered by the bids' own package, which knows the tender and not the other way
 * round.
 */
public interface BidRegister {

    /** How many bids stand: submitted, not withdrawn, not invalidated. */
    int standing(UUID tenderId);

    /** How many may still win, in whatever stage. */
    int live(UUID tenderId);

    /** The tender came to nothing: its bids end and the people named in them are free again. */
    void tenderEnded(UUID tenderId);

    /** The document changed in a way that matters: each standing bid waits for its agency's word. */
    void amended(UUID tenderId);

    /** The deadline passed without that word, or without the consent of a partner. */
    void dropUnconfirmed(UUID tenderId);
}
