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
import org.linli.procurement.bidding.sealing.BidderContact;
import org.linli.procurement.bidding.sealing.TechnicalOffer;

/**
 * Finds the signs in what is open. Pure comparison.
 *
 * @param document the tender's own text, which every bidder may quote
 */
record Signs(RuleBook rules, LocalDate today, String document) {

    /** @param fixedPrice every bid names the same price because the document does */
    List<Suspicion> of(List<OpenedBid> bids, boolean fixedPrice) {
        var found = new ArrayList<>(whoAndWhat(bids));
        if (!fixedPrice) {
            found.addAll(new PriceSigns(rules, today).of(bids));
        }
        return Suspicion.merged(found);
    }

    /** Between a bid and one in another lot of the same purchase, whose prices say nothing of each other. */
    List<Suspicion> across(OpenedBid own, OpenedBid elsewhere) {
        return own.isRivalOf(elsewhere) ? Suspicion.merged(whoAndWhat(List.of(own, elsewhere))) : List.of();
    }

    private List<Suspicion> whoAndWhat(List<OpenedBid> bids) {
        var found = new ArrayList<Suspicion>();
        found.addAll(shared(SignKind.SAME_DOCUMENT, bids,
                bid -> documents(bid).map(TechnicalOffer.Document::sha256).toList()));
        found.addAll(unnamed("author", shared(SignKind.SAME_AUTHOR, bids, bid -> documents(bid)
                .map(TechnicalOffer.Document::author).map(ContactKeys::words).flatMap(List::stream).toList())));
        found.addAll(unnamed("", shared(SignKind.SAME_SUBMITTER, bids, OpenedBid::handlers)));
        found.addAll(unnamed("name", shared(SignKind.SAME_CONTACT, bids, contact(ContactKeys::name))));
        found.addAll(unnamed("phone", shared(SignKind.SAME_CONTACT, bids, contact(ContactKeys::phone))));
        found.addAll(unnamed("e-mail", shared(SignKind.SAME_CONTACT, bids, contact(ContactKeys::email))));
        found.addAll(unnamed("account", shared(SignKind.SAME_ACCOUNT, bids, contact(ContactKeys::account))));
        found.addAll(alike(bids));
        found.addAll(new PriceSigns(rules, today).breakdowns(bids));
        return found;
    }

    private static Stream<TechnicalOffer.Document> documents(OpenedBid bid) {
        return bid.technical().documents().stream();
    }

    /** Known with the price. */
    private static Function<OpenedBid, Collection<String>> contact(Function<BidderContact, List<String>> keys) {
        return bid -> bid.price() == null || bid.price().contact() == null ? List.of()
                : keys.apply(bid.price().contact());
    }

    /** What is the same, and not its value: that identifies a person. Who decides reads it in the envelopes. */
    private static List<Suspicion> unnamed(String what, List<Suspicion> found) {
        return found.stream().map(one -> new Suspicion(one.kind(), one.bids(), what)).toList();
    }

    /** Values that stand in more than one bid. */
    static List<Suspicion> shared(SignKind kind, List<OpenedBid> bids, Function<OpenedBid, Collection<String>> values) {
        var holders = new TreeMap<String, TreeSet<UUID>>();
        for (var bid : bids) {
            values.apply(bid).forEach(value -> holders.computeIfAbsent(value, none -> new TreeSet<>()).add(bid.id()));
        }
        return holders.entrySet().stream().filter(entry -> entry.getValue().size() > 1)
                .map((Map.Entry<String, TreeSet<UUID>> entry) -> new Suspicion(kind, entry.getValue(), entry.getKey()))
                .toList();
    }

    /** As a whole, or a part of the shorter one, or one long passage. */
    private List<Suspicion> alike(List<OpenedBid> bids) {
        var likeness = new Likeness(document);
        var found = new ArrayList<Suspicion>();
        for (int left = 0; left < bids.size(); left++) {
            for (int right = left + 1; right < bids.size(); right++) {
                var pair = List.of(bids.get(left).id(), bids.get(right).id());
                alike(likeness, bids.get(left).technical().proposal(), bids.get(right).technical().proposal())
                        .forEach(proof -> found.add(new Suspicion(SignKind.ALIKE_TEXT, pair, proof)));
            }
        }
        return found;
    }

    private List<String> alike(Likeness likeness, String left, String right) {
        var proofs = new ArrayList<String>();
        var whole = likeness.percent(left, right);
        if (whole.compareTo(rules.get(SignKind.ALIKE_TEXT.rule(), today).value()) >= 0) {
            proofs.add(whole + " %");
        }
        var copied = likeness.copied(left, right);
        if (copied.percent().compareTo(rules.get("CS.copied", today).value()) >= 0
                || copied.longest() >= rules.get("CS.passage", today).asInt()) {
            proofs.add("copied " + copied.percent() + " %, longest passage " + copied.longest());
        }
        return proofs;
    }
}
