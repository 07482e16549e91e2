package org.linli.workforce.wage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.identity.Actor;
import org.linli.platform.rule.Rule;
import org.linli.workforce.post.Post;

/** Who worked for an agency in a month, and what the law asks that each be paid at least. */
final class PayRoll {

    private final YearMonth month;
    private final Map<UUID, Post> posts = new HashMap<>();
    private final Map<UUID, BitSet> days = new HashMap<>();
    private final LocalDate today;
    private final Rule floor;

    /**
     * @param worked a post in which somebody worked at least a day; {@code floor} WAGE-FLOOR, yuan for a whole month
     */
    PayRoll(YearMonth month, List<Post> worked, LocalDate today, Rule floor) {
        this.month = month;
        this.today = today;
        this.floor = floor;
        for (var post : worked) {
            posts.put(post.id(), post);
            work(post, days.computeIfAbsent(post.workerId(), nobody -> new BitSet()));
        }
    }

    /** A day in two posts is worked once. */
    private void work(Post post, BitSet worked) {
        var from = post.from().isBefore(month.atDay(1)) ? month.atDay(1) : post.from();
        var last = month.atEndOfMonth();
        var until = post.until() == null || post.until().isAfter(last) ? last : post.until();
        if (!until.isBefore(from)) {
            worked.set(from.getDayOfMonth(), until.getDayOfMonth() + 1);
        }
    }

    /** What is wrong with it; empty where it can be confirmed. */
    Optional<WageProblem> fault(WageResource.Payment payment) {
        if (!posts.containsKey(payment.postId())) {
            return Optional.of(WageProblem.NOT_OF_THE_MONTH);
        }
        if (!payment.amount().isPositive()) {
            return Optional.of(WageProblem.AMOUNT);
        }
        return payment.paidOn().isBefore(month.atDay(1)) || payment.paidOn().isAfter(today)
                ? Optional.of(WageProblem.PAID_DAY) : Optional.empty();
    }

    WageLine line(WageResource.Payment payment, Actor by) {
        var post = Objects.requireNonNull(posts.get(payment.postId()));
        return new WageLine(post.id(), post.workerId(), payment.amount().fen(), payment.paidOn(), by.id());
    }

    /** By the day for who worked a part of the month, in whole fen, never rounded up. */
    long floor(UUID workerId) {
        var whole = floor.value().movePointRight(2).longValueExact();
        var worked = days.getOrDefault(workerId, new BitSet()).cardinality();
        return Math.multiplyExact(whole, worked) / month.lengthOfMonth();
    }

    /** Every post that the person had in the month is paid, and said so. */
    boolean isWhole(UUID workerId, WageMonth stated) {
        return posts.values().stream().filter(post -> post.workerId().equals(workerId))
                .allMatch(post -> stated.holds(post.id()));
    }

    YearMonth month() {
        return month;
    }

    LocalDate today() {
        return today;
    }
}
