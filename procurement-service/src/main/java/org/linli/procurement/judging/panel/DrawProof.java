package org.linli.procurement.judging.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.procurement.Canonical;
import org.linli.procurement.judging.panel.DrawRecord.Candidate;
import org.linli.procurement.judging.seat.Excluded;
import org.linli.procurement.judging.seat.Seat;

/**
 * The draw computed again from what is published.
 *
 * @param rounds 1, or more where a committee that could not be filled was drawn anew
 * @param key of the last round; with the seed empty until the result
 * @param commitmentHolds the SHA-256 of each round's seed is what was published before
 * @param orderHolds every candidate stands where key and id place it
 * @param seatsHold the first seats, and each replacement, went to whom the order and the quota say
 * @param poolHolds the candidates of each round are those of a pool whose hash was published before its draw
 * @param drawn false where experts were chosen with consent instead (C03)
 * @param problems empty when all holds
 */
@Schema(description = "抽取验证 The draw computed again from what is published")
record DrawProof(UUID tenderId, int rounds, String seed, String commitment, String key, boolean commitmentHolds,
        boolean orderHolds, boolean seatsHold, boolean poolHolds, boolean drawn, boolean holds, List<String> problems) {

    /**
     * @param draws every round; {@code published} the commitment in the notice and those made when the committee fell
     * short; {@code seats} every seat there was, in the order taken
     */
    static DrawProof of(UUID tenderId, List<DrawRecord> draws, List<String> published, List<Seat> seats) {
        var last = draws.getLast();
        var problems = new ArrayList<String>();
        var committed = draws.stream().map(DrawRecord::commitment).toList().equals(published)
                && draws.stream().allMatch(draw -> Canonical.sha256(draw.seed()).equals(draw.commitment())
                        && draw.bidSeals().equals(draws.getFirst().bidSeals()));
        var ordered = draws.stream().allMatch(DrawProof::orderHolds);
        var seated = draws.stream().allMatch(draw -> seatsHold(draw, seats));
        note(problems, committed, "COMMITMENT");
        note(problems, ordered, "ORDER");
        note(problems, seated, "SEATS");
        return new DrawProof(tenderId, draws.size(), last.seed(), last.commitment(), last.basis().key(), committed,
                ordered, seated, true, draws.stream().allMatch(draw -> draw.chosen() == null), problems.isEmpty(),
                problems);
    }

    /** The pool is known elsewhere: whether each round's was committed to. */
    DrawProof withPool(boolean committed) {
        var all = new ArrayList<>(problems);
        note(all, committed, "POOL");
        return new DrawProof(tenderId, rounds, seed, commitment, key, commitmentHolds, orderHolds, seatsHold, committed,
                drawn, all.isEmpty(), all);
    }

    /** Whether it holds, without what would let anybody compute who sits. */
    DrawProof withoutSeed() {
        return new DrawProof(tenderId, rounds, "", commitment, "", commitmentHolds, orderHolds, seatsHold, poolHolds,
                drawn, holds, problems);
    }

    private static void note(List<String> problems, boolean holds, String what) {
        if (!holds) {
            problems.add(what);
        }
    }

    private static boolean orderHolds(DrawRecord draw) {
        var key = draw.basis().key();
        return draw.candidates().stream()
                .allMatch(each -> each.order().equals(Canonical.sha256(key + ":" + each.expertId())))
                && draw.candidates()
                        .equals(draw.candidates().stream().sorted(Comparator.comparing(Candidate::order)).toList());
    }

    /**
     * A replacement is the next unused one, or the next unused one with a social specialty where the quota was short.
     */
    private static boolean seatsHold(DrawRecord draw, List<Seat> all) {
        var seats = all.stream().filter(seat -> seat.round() == draw.round()).toList();
        var experts = seats.stream().filter(seat -> seat.kind() == Seat.Kind.EXPERT).toList();
        var first = experts.stream().filter(seat -> seat.replaces().isEmpty()).map(Seat::personId).toList();
        var drawn = draw.seats().stream().map(Candidate::expertId).toList();
        if (first.size() != drawn.size() || !drawn.containsAll(first)) {
            return false;
        }
        var used =
                new ArrayList<>(seats.stream().filter(seat -> seat.replaces().isEmpty()).map(Seat::personId).toList());
        for (var seat : experts.stream().filter(each -> each.replaces().isPresent()).toList()) {
            var passed = Stream.concat(used.stream(), seat.passedOver().stream().map(Excluded::expertId)).toList();
            if (Stream.of(true, false).flatMap(social -> draw.next(passed, social).stream())
                    .noneMatch(next -> next.expertId().equals(seat.personId()))) {
                return false;
            }
            used.add(seat.personId());
        }
        return true;
    }
}
