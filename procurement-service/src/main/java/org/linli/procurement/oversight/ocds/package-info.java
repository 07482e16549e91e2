/**
 * The open publication after the Open Contracting Data Standard 1.1: one immutable release for each public fact of a
 * purchase, tender or contract, and the record that is their sum. A sweep reads this service's own journal in feed
 * order and writes the releases; nothing of it lies on the way of a command, and an outage is caught up. A fact that
 * cannot be published holds up its own purchase alone ({@link HeldFacts}). No release names a person.
 *
 * <pre>
 * journal → Feed → ReleaseSweep → mapping → ReleaseWriter → OcdsResource
 * </pre>
 *
 * What a fact becomes is said in {@code mapping}, what a release is in {@code release}. Publishes payment.noted on
 * linli.contracts, read outside by residents in the open publication. Hears payment.settled of funding.
 */
@NullMarked
package org.linli.procurement.oversight.ocds;

import org.jspecify.annotations.NullMarked;
