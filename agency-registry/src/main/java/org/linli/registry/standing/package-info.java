/**
 * What an agency may not do, since when, until when and by which decision. Publishes agency.disqualified,
 * agency.listed, agency.delisted and agency.restored on linli.agencies. Read by evaluation, funding, procurement and
 * workforce, and outside by the public credit register. Publishes listing.* on linli.conduct, read outside by the
 * agency that is heard and by the panel.
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
