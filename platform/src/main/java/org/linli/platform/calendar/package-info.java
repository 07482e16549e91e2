/**
 * A year of workdays as the State Council announces it: proposed by one person as a file, confirmed by another who read
 * it. From then on the year is known, and the sweeps reckon again what was provisional. Publishes calendar.proposed and
 * calendar.confirmed on linli.audit, read outside by the auditors.
 */
@NullMarked
package org.linli.platform.calendar;

import org.jspecify.annotations.NullMarked;
