/**
 * The catalogue of social services a purchase must cite: what it is, for whom, by which methods, what a unit costs by
 * the norm, who does what. Agencies, workers, officials, purchasers and the association may propose an item; a clock
 * runs until it is decided. The association or a department checks the negative list (B04) and puts it to the public; a
 * department's officer who did not propose it publishes or refuses it, with reasons. An item that came through a
 * proposal and is not bought for two years is removed (B09); those the catalogue began with have no day of entry and
 * stay until somebody retires them. An item from a pilot waits for the pilot's positive review, which {@code proposal}
 * answers through {@link org.linli.procurement.planning.catalogue.PilotReviews}. Publishes item.proposed, consulted,
 * published, refused, decision-overdue and retired on linli.catalogue, read outside by purchasers and agencies. The EU
 * codes in cpv-social.tsv are CC BY 4.0, Publications Office of the European Union.
 *
 * <pre>
 * PROPOSED → CONSULTATION → PUBLISHED → RETIRED; PROPOSED, CONSULTATION → REFUSED
 * </pre>
 */
@NullMarked
package org.linli.procurement.planning.catalogue;

import org.jspecify.annotations.NullMarked;
