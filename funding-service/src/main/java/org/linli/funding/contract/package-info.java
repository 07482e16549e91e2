/**
 * What money knows of a contract: a copy that follows procurement's facts, its instalments and their parts, and its own
 * payment term, which one person reads and another confirms.
 *
 * <pre>
 * payment term: AGREED (the law's at first) → PROPOSED → AGREED
 * </pre>
 */
@NullMarked
package org.linli.funding.contract;

import org.jspecify.annotations.NullMarked;
