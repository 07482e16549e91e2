/**
 * Tenders that belong together as lots, one for each street: an agency wins at most so many of them, and some are kept
 * for newcomers. A lot is a tender of its own, with its own bids, panel and result; the group only holds what concerns
 * all. The award's and the bid's packages ask it. Publishes lot-group.begun and lot-group.added on linli.tenders, read
 * outside by bidders.
 */
@NullMarked
package org.linli.procurement.tendering.lot;

import org.jspecify.annotations.NullMarked;
