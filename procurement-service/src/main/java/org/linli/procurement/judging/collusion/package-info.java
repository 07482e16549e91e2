/**
 * Signs that bids of one tender were agreed on (财政部令87 art 37): the same files, author or person, texts unusually
 * alike, prices equal or in regular steps. Found when the envelopes open, reported, and decided by the purchaser with
 * words: a sign never disqualifies by itself. Publishes collusion.suspected, collusion.decided.
 *
 * <pre>
 * FOUND → CONFIRMED (the bids are invalid) | DISMISSED
 * </pre>
 */
@NullMarked
package org.linli.procurement.judging.collusion;

import org.jspecify.annotations.NullMarked;
