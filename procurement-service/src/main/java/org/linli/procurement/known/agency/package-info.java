/**
 * What procurement knows of agencies and their people: a local copy, the standing effects of decisions, and the award
 * bars that follow a failed evaluation. Publishes agency.barred and agency.bar-lifted on linli.purchasers, read outside
 * by the agency. Hears on linli.agencies how an agency stands, on linli.evaluations evaluation.finalised and
 * evaluation.corrected.
 */
@NullMarked
package org.linli.procurement.known.agency;

import org.jspecify.annotations.NullMarked;
