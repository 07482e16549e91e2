/**
 * The public register: search without a token by words of the name or their pinyin initials, by street, service, grade
 * and standing, and the public card of one agency on a day. Owns nothing but what search needs: an entry for each
 * agency that came into the register, which services it gives where and how they were found. Hears contract.signed,
 * contract.completed and contract.terminated on linli.contracts, evaluation.finalised and evaluation.corrected on
 * linli.evaluations; publishes nothing.
 */
@NullMarked
package org.linli.registry.directory;

import org.jspecify.annotations.NullMarked;
