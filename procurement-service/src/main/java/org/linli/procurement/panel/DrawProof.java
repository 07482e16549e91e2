package org.linli.procurement.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.procurement.Canonical;
import org.linli.procurement.panel.DrawRecord.Candidate;

/**
 * The draw computed again from what is published.
 *
 * @param commitmentHolds the seed's SHA-256 is what was published before the bids opened
 * @param orderHolds      every candidate stands where key and id place it
 * @param seatsHold       the first seats, and each replacement, went to whom the order and the quota say
 * @param problems        empty when all holds
 */
@Schema(description = "抽取验证 The draw computed again from what is published")
record DrawProof(UUID tenderId, String seed, String commitment, String key, boolean commitmentHolds, boolean orderHolds,
        boolean seatsHold, boolean holds, List<String> problems) {

    /** @param published the commitment as it stood in the notice; {@code seats} every seat there was, in the order taken */
    static DrawProof of(UUID tenderId, DrawRecord draw, String published, List<Seat> seats) {
        var problems = new ArrayList<String>();
        var committed = Canonical.sha256(draw.seed()).equals(published) && published.equals(draw.commitment());
        var key = DrawRecord.key(draw.seed(), draw.bidSeals().stream().sorted().toList());
        var ordered = draw.candidates().stream().allMatch(each -> each.order().equals(Canonical.sha256(key + ":" + each.expertId())))
                && draw.candidates().equals(draw.candidates().stream().sorted(Comparator.comparing(Candidate::order)).toList());
        var seated = seatsHold(draw, seats);
        note(problems, committed, "COMMITMENT");
        note(problems, ordered, "ORDER");
        note(problems, seated, "SEATS");
        return new DrawProof(tenderId, draw.seed(), draw.commitment(), key, committed, ordered, seated,
                problems.isEmpty(), problems);
    }

    private static void note(List<String> problems, boolean holds, String what) {
        if (!holds) {
            problems.add(what);
        }
    }

    /** A replacement is the next unused one, or the next unused one with a social specialty where the quota was short. */
    private static boolean seatsHold(DrawRecord draw, List<Seat> seats) {
        var experts = seats.stream().filter(seat -> seat.kind() == Seat.Kind.EXPERT).toList();
        var first = experts.stream().filter(seat -> seat.replaces().isEmpty()).map(Seat::personId).toList();
        var drawn = draw.seats().stream().map(Candidate::expertId).toList();
        if (first.size() != drawn.size() || !drawn.containsAll(first)) {
            return false;
        }
        var used = new ArrayList<>(seats.stream().filter(seat -> seat.replaces().isEmpty()).map(Seat::personId).toList());
        for (var seat : experts.stream().filter(each -> each.replaces().isPresent()).toList()) {
            var next = draw.next(used, draw.shape().socialQuota()).map(Candidate::expertId);
            var social = draw.next(used, 0).map(Candidate::expertId);
            if (!next.filter(seat.personId()::equals).isPresent() && !social.filter(seat.personId()::equals).isPresent()) {
                return false;
            }
            used.add(seat.personId());
        }
        return true;
    }
}
