package org.linli.procurement.judging.collusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.bidding.sealing.TechnicalOffer;

/** Finds the signs in what is open. Pure comparison. */
record Signs(RuleBook rules, LocalDate today) {

    List<Suspicion> of(List<OpenedBid> bids) {
        var found = new ArrayList<Suspicion>();
        found.addAll(shared(SignKind.SAME_DOCUMENT, bids,
                bid -> documents(bid).map(TechnicalOffer.Document::sha256).toList()));
        found.addAll(shared(SignKind.SAME_AUTHOR, bids, bid -> documents(bid).map(TechnicalOffer.Document::author)
                .filter(author -> author != null && !author.isBlank()).toList()));
        found.addAll(shared(SignKind.SAME_SUBMITTER, bids, bid -> List.of(bid.submittedBy())));
        found.addAll(alike(bids));
        found.addAll(new PriceSigns(rules, today).of(bids));
        return found;
    }

    private static Stream<TechnicalOffer.Document> documents(OpenedBid bid) {
        return bid.technical().documents().stream();
    }

    /** Values that stand in more than one bid. */
    static List<Suspicion> shared(SignKind kind, List<OpenedBid> bids, Function<OpenedBid, Collection<String>> values) {
        var holders = new TreeMap<String, TreeSet<UUID>>();
        for (var bid : bids) {
            values.apply(bid).forEach(value -> holders.computeIfAbsent(value, none -> new TreeSet<>()).add(bid.id()));
        }
        return holders.entrySet().stream().filter(entry -> entry.getValue().size() > 1)
                .map((Map.Entry<String, TreeSet<UUID>> entry) -> new Suspicion(kind, entry.getValue(),
                        kind == SignKind.SAME_SUBMITTER ? "" : entry.getKey()))
                .toList();
    }

    private List<Suspicion> alike(List<OpenedBid> bids) {
        var least = rules.get(SignKind.ALIKE_TEXT.rule(), today).value();
        var found = new ArrayList<Suspicion>();
        for (int left = 0; left < bids.size(); left++) {
            for (int right = left + 1; right < bids.size(); right++) {
                var percent =
                        Likeness.percent(bids.get(left).technical().proposal(), bids.get(right).technical().proposal());
                if (percent.compareTo(least) >= 0) {
                    found.add(new Suspicion(SignKind.ALIKE_TEXT, List.of(bids.get(left).id(), bids.get(right).id()),
                            percent + " %"));
                }
            }
        }
        return found;
    }
}
