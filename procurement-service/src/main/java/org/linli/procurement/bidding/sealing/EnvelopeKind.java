package org.linli.procurement.bidding.sealing;

/** The two envelopes of a bid; each has its own key and its own time. */
enum EnvelopeKind {
    /** Opens with the tender, once the deadline has passed. */
    TECHNICAL,
    /** Opens after the panel's consensus. */
    PRICE
}
