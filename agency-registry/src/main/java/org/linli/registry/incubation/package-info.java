/**
 * Young agencies helped to stand by themselves: programmes with places and rounds, admission by two of the panel, a
 * mentor who visits and advises, graduation by criteria that anybody can check, and leaving.
 *
 * <pre>
 * Programme:  OPEN → CLOSED
 * Incubation: APPLIED → ADMISSION_PROPOSED → ADMITTED → COACHED; APPLIED → REFUSED | WITHDRAWN
 *             COACHED → GRADUATION_PROPOSED → GRADUATED; ADMITTED, COACHED → REMOVAL_PROPOSED → LEFT
 *             ADMITTED, COACHED → LEFT (of its own will, or its time is over); what nobody confirms falls
 * </pre>
 *
 * Publishes incubation.* on linli.incubations, read by funding, whose grants of the programme end with the leaving, and
 * outside by the agency, its mentor and the district.
 */
@NullMarked
package org.linli.registry.incubation;

import org.jspecify.annotations.NullMarked;
