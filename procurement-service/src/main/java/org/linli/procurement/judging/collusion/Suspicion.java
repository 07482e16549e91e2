package org.linli.procurement.judging.collusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Bids that show one kind of sign together, and all that shows it. */
record Suspicion(SignKind kind, List<UUID> bids, List<String> proofs) {

    private record Finding(SignKind kind, List<UUID> bids) {
    }

    Suspicion(SignKind kind, Collection<UUID> bids, String proof) {
        this(kind, bids.stream().sorted().distinct().toList(), List.of(proof));
    }

    /** One for each kind between the same bids, with every proof. */
    static List<Suspicion> merged(List<Suspicion> found) {
        Map<Finding, TreeSet<String>> proofs = new LinkedHashMap<>();
        for (var one : found) {
            proofs.computeIfAbsent(new Finding(one.kind, one.bids), none -> new TreeSet<>()).addAll(one.proofs);
        }
        var merged = new ArrayList<Suspicion>();
        proofs.forEach((finding, all) -> merged.add(new Suspicion(finding.kind, finding.bids, List.copyOf(all))));
        return merged;
    }
}
