/**
 * The pool that a committee is drawn from: fixed and committed to when the bids close, before the seed is opened, so
 * that nobody is put into it for one draw. Publishes panel.pool-committed on linli.tenders, read outside by the
 * auditor.
 *
 * <p>
 * What anybody can check: let {@code secret} be a secret of the commitment. Each expert has a
 * {@code salt = sha256hex(secret + ":" + expertId)} and a {@code hash = sha256hex(salt + ":" + expertId + ":" + SOCIAL
 * or OTHER)}; the pool's hash is the SHA-256 of all of them, ascending, joined by commas. The protocol of a draw shows
 * every hash with its part: a candidate, or the reason why not. With the result the candidates' ids and salts are
 * shown; who was kept out stays a hash that only host, auditor and the expert can open.
 *
 * <p>
 * Whoever joins later, or with another specialty, does not take part. A draw that finds too few commits to the pool as
 * it is then, and the next attempt draws from that one.
 */
@NullMarked
package org.linli.procurement.judging.pool;

import org.jspecify.annotations.NullMarked;
