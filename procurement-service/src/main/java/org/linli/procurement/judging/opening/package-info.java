/**
 * The opening of a tender: the committee is complete, the technical envelopes open and get blind codes, and the
 * qualification of each bid is decided. Its facts are the tender's (tender.opened, tender.qualified) and the bids'
 * (bid.qualified, bid.disqualified).
 */
@NullMarked
package org.linli.procurement.judging.opening;

import org.jspecify.annotations.NullMarked;
