package org.linli.procurement.judging.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.Canonical;
import org.linli.procurement.judging.expert.SampleExpert;

/**
 * Draws from random pools: quotas hold or the shortage says what lacks; replacements keep the quota; anybody repeats
 * it.
 */
class DrawProperties {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static DrawRecord draw(int half, int social, int other, String seed) {
        var shape = PanelShape.of(2 * half + 1, 0, RULES, TODAY);
        return DrawRecord.draw(shape, new DrawSeed(1, seed, Canonical.sha256(seed), List.of("aa")),
                SampleExpert.pool(social, other), List.of(), null);
    }

    @Property(tries = 200)
    void aDrawIsWholeOrSaysWhatLacks(@ForAll @IntRange(min = 1, max = 10) int half,
            @ForAll @IntRange(max = 24) int social, @ForAll @IntRange(max = 24) int other,
            @ForAll @StringLength(min = 1, max = 20) String seed) {
        var record = draw(half, social, other, seed);
        var lacking = Shortage.of(record.shape(), record.candidates());
        if (record.isFilled()) {
            assertThat(record.seats()).doesNotHaveDuplicates().hasSize(record.shape().experts());
            assertThat(record.seats().stream().filter(DrawRecord.Candidate::social).count())
                    .isGreaterThanOrEqualTo(record.shape().socialQuota());
            assertThat(lacking.missing() + lacking.missingSocial()).isZero();
        } else {
            assertThat(lacking.missing() + lacking.missingSocial()).isPositive();
            assertThat(lacking.missing()).isEqualTo(Math.max(0, record.shape().experts() - social - other));
            assertThat(lacking.missingSocial()).isEqualTo(Math.max(0, record.shape().socialQuota() - social));
        }
    }

    @Property(tries = 100)
    void theOrderDependsOnTheSeedAndNothingElse(@ForAll @StringLength(min = 1, max = 20) String seed) {
        var shape = PanelShape.of(5, 0, RULES, TODAY);
        var pool = new ArrayList<>(SampleExpert.pool(6, 6));
        var one = DrawRecord.draw(shape, new DrawSeed(1, seed, "c", List.of("bb", "aa")), pool, List.of(), null);
        Collections.shuffle(pool);
        var again = DrawRecord.draw(shape, new DrawSeed(1, seed, "c", List.of("aa", "bb")), pool, List.of(), null);
        assertThat(again).isEqualTo(one);
        var other =
                DrawRecord.draw(shape, new DrawSeed(1, seed + "x", "c", List.of("aa", "bb")), pool, List.of(), null);
        assertThat(other.candidates()).isNotEqualTo(one.candidates());
    }

    /** Members leave one after the other until the pool is empty: as long as somebody follows, the quota holds. */
    @Property(tries = 60)
    void whoeverLeavesTheQuotaHolds(@ForAll @IntRange(min = 2, max = 5) int half,
            @ForAll @IntRange(max = 14) int social, @ForAll @IntRange(max = 14) int other, @ForAll long order) {
        var record = draw(half, social, other, "seed" + order);
        if (!record.isFilled()) {
            return;
        }
        var random = new Random(order);
        var live = new ArrayList<>(record.seats());
        var used = new HashSet<>(live.stream().map(DrawRecord.Candidate::expertId).toList());
        while (true) {
            live.remove(random.nextInt(live.size()));
            var socialOnly = live.stream().filter(DrawRecord.Candidate::social).count() < record.shape().socialQuota();
            var next = record.next(used, socialOnly);
            if (next.isEmpty()) {
                assertThat(record.candidates().stream()
                        .filter(each -> !used.contains(each.expertId()) && (each.social() || !socialOnly))).isEmpty();
                return;
            }
            assertThat(used.add(next.get().expertId())).as("nobody sits twice").isTrue();
            live.add(next.get());
            assertThat(live.stream().filter(DrawRecord.Candidate::social).count())
                    .isGreaterThanOrEqualTo(record.shape().socialQuota());
        }
    }
}
