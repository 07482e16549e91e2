/**
 * What procurement knows of agencies and their people: a local copy fed by the registry's and workforce's facts, the
 * standing effects of decisions, and the award bars that follow a failed evaluation. Publishes agency.barred and
 * agency.bar-lifted.
 */
@NullMarked
package org.linli.procurement.known.agency;

import org.jspecify.annotations.NullMarked;
