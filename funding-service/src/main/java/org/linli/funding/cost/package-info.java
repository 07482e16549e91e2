/**
 * What a unit of service, a head and a street cost. Unit cost: the contract's money for the evaluated period over what
 * assessors verified was done in it, held against a dated baseline (R006). Hears evaluation.finalised and
 * evaluation.corrected on linli.evaluations; publishes nothing.
 */
@NullMarked
package org.linli.funding.cost;

import org.jspecify.annotations.NullMarked;
