/**
 * What goes to the bank and what comes from it: payment files (pain.001, CSV), reports (pain.002, camt.053, CSV), the
 * matching of each line to a payment, exceptions with an owner, and the close of a day.
 */
@NullMarked
package org.linli.funding.bank;

import org.jspecify.annotations.NullMarked;
