/**
 * Early warning per agency with each signal shown. Publishes agency.early-warning on linli.agencies, read by
 * procurement, which at RED asks for the plan of a handover. Hears of late payments (linli.payables), runway and
 * dependence (linli.liquidity), wages (linli.wages), contracts short of staff (linli.staffing), and of evaluations,
 * violations and founded complaints (linli.evaluations).
 */
@NullMarked
package org.linli.registry.warning;

import org.jspecify.annotations.NullMarked;
