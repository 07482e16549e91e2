package org.linli.procurement.tendering.lint;

/**
 * One place of a document that a clause forbids.
 *
 * @param field where it stands, as in the request
 * @param excerpt the words that struck, or the code of the factor
 */
record Finding(Clause clause, String field, String excerpt) {
}
