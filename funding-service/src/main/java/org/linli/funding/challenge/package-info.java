/**
 * Challenges of tenders, as far as money waits for them: while one is open, the reservation of the purchase stands.
 * Hears challenges and complaints on linli.tenders.
 */
@NullMarked
package org.linli.funding.challenge;

import org.jspecify.annotations.NullMarked;
