/**
 * The files of a bank and nothing of what they mean: payment files out (pain.001, CSV), reports in (pain.002, camt.053,
 * CSV) read into {@code BankReport}, and a simulated bank that speaks them.
 */
@NullMarked
package org.linli.funding.bank.iso;

import org.jspecify.annotations.NullMarked;
