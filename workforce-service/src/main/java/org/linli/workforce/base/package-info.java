/**
 * Places where people are trained: accredited by two for kinds and so many people at once, looked at every year,
 * withdrawn by two; courses and internships take place within what they hold. Publishes base.* on linli.pipeline, read
 * outside by the host agency, by whoever looks for a place, and by the association.
 *
 * <pre>
 * APPLIED → EXAMINED → ACCREDITED ⇄ QUESTIONED → WITHDRAWN
 * APPLIED, EXAMINED → REFUSED; ACCREDITED, QUESTIONED → EXPIRED
 * APPLIED, EXAMINED, ACCREDITED, QUESTIONED → RELINQUISHED
 * </pre>
 */
@NullMarked
package org.linli.workforce.base;

import org.jspecify.annotations.NullMarked;
