/**
 * What starts the clock of a payable: a signature, an acceptance, or the silence of whoever had to accept (国务院令802 art
 * 9 and 10). Publishes nothing itself: {@code payable} says what was triggered. {@code contractmoney} hears the facts.
 */
@NullMarked
package org.linli.funding.contractmoney.trigger;

import org.jspecify.annotations.NullMarked;
