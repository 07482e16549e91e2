/**
 * The committee of each tender, drawn at random from a seed whose hash was published before bids opened, and who chairs
 * it. Publishes panel.* on linli.tenders, read outside by the auditor.
 *
 * <p>
 * The draw, so that anyone can repeat it: let {@code seed} be the revealed seed (hex; its SHA-256 is the tender's
 * seedCommitment) and {@code seals} the seals of the standing bids, sorted and joined by commas. {@code key =
 * sha256hex(seed + ":" + seals)}. Candidates stand in ascending order of {@code sha256hex(key + ":" + expertId)}. The
 * first {@code socialQuota} candidates with a social specialty take seats, then the first others in order until all
 * expert seats are taken. A seat that falls free goes to the next unused candidate in order; to the next with a social
 * specialty while the quota is short; candidates before it who may not sit any more are kept with the seat.
 *
 * <p>
 * A draw that cannot be filled, at first or after a recusal, suspends the tender with the reason PANEL_CANNOT_BE_FILLED
 * and says which quota lacks how many; the pool as it is then is committed to. The next attempt draws a new committee
 * from those of it who have not sat, in round 2, 3 …, by a fresh seed whose hash was published when the committee fell
 * short, and the seals of the first round. Blind codes and ties stay those of the first seed.
 */
@NullMarked
package org.linli.procurement.judging.panel;

import org.jspecify.annotations.NullMarked;
