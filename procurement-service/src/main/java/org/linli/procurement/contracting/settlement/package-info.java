/**
 * What a contract says was paid in advance, beside what funding paid of the instalment due at the signing: they agree,
 * or somebody was paid twice. Publishes contract.advance-matched and contract.advance-differs on linli.contracts, read
 * outside by the finance department and both sides. Hears payable.cleared and payment.returned on linli.payables.
 */
@NullMarked
package org.linli.procurement.contracting.settlement;

import org.jspecify.annotations.NullMarked;
