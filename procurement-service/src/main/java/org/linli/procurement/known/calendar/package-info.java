/**
 * Deadlines that fell in a year without a calendar. They are provisional until that year's workdays are in
 * calendar_day; then every one that still runs is reckoned again by the same rule from the same start, and a fact says
 * from which day to which. A day that was announced is relied on: a deadline may move later, never earlier. Publishes
 * deadline.recomputed on linli.tenders, read outside by the auditor.
 */
@NullMarked
package org.linli.procurement.known.calendar;

import org.jspecify.annotations.NullMarked;
