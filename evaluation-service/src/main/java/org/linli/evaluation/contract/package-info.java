/**
 * What evaluation knows of contracts, agencies and areas: local copies, changed by nobody else. Hears
 * {@code linli.contracts}, {@code linli.agencies} and {@code linli.areas}; publishes nothing. Tells the service by
 * {@link org.linli.evaluation.contract.ContractKnown} when there is a new contract to plan for.
 */
@NullMarked
package org.linli.evaluation.contract;

import org.jspecify.annotations.NullMarked;
