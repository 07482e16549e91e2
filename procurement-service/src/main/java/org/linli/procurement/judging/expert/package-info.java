/**
 * The pool of experts, as workforce nominates them, and bans from reviewing. Publishes expert.barred; listens to
 * expert.nominated and expert.withdrawn.
 *
 * <pre>
 * ExpertBan: PROPOSED → IN_FORCE
 * </pre>
 */
@NullMarked
package org.linli.procurement.judging.expert;

import org.jspecify.annotations.NullMarked;
