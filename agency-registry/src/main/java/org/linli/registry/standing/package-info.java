/**
 * What an agency may not do, since when, until when and by which decision. Publishes agency.disqualified,
 * agency.listed, agency.delisted and agency.restored on linli.agencies. Read by evaluation, funding, procurement and
 * workforce, and outside by the public credit register.
 *
 * <pre>
 * PROPOSED → LISTED | DROPPED
 * LISTED → CURED → REMOVED; LISTED → REMOVED (its time is over, or it was overturned)
 * LISTED → ESCALATED → CURED
 * </pre>
 */
@NullMarked
package org.linli.registry.standing;

import org.jspecify.annotations.NullMarked;
