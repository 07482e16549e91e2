/**
 * One person's wages of one month: stated by the agency, acknowledged or contested by the worker, corrected with their
 * history. Publishes wage-slip.* on linli.wages, read outside by the worker, the agency and the association.
 *
 * <pre>
 * STATED → ACKNOWLEDGED
 * STATED, ACKNOWLEDGED → CONTESTED | PROPOSED
 * CONTESTED → ACKNOWLEDGED | ESCALATED
 * PROPOSED → ACKNOWLEDGED | CONTESTED | ESCALATED
 * ESCALATED → DECIDED
 * ACKNOWLEDGED, DECIDED → STATED (it came to nothing, and is paid)
 * </pre>
 */
@NullMarked
package org.linli.workforce.wage.slip;

import org.jspecify.annotations.NullMarked;
