/**
 * The pool of experts, as workforce nominates them, and bans from reviewing. Publishes expert.barred on linli.tenders,
 * read outside by the association that nominated the expert. Hears expert.nominated and expert.withdrawn on
 * linli.pipeline.
 *
 * <pre>
 * ExpertBan: PROPOSED → IN_FORCE
 * </pre>
 */
@NullMarked
package org.linli.procurement.judging.expert;

import org.jspecify.annotations.NullMarked;
