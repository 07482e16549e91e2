package org.linli.procurement.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.rule.RuleBook;

class DrawRecordTest {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static List<Expert> pool(int social, int other) {
        var pool = new ArrayList<Expert>();
        for (int index = 0; index < social + other; index++) {
            pool.add(expert(index < social ? "SOCIAL_WORK" : "LAW", List.of()));
        }
        return pool;
    }

    private static Expert expert(String domain, List<Tie> ties) {
        var expert = new Expert(UUID.randomUUID());
        expert.nominated(List.of(domain), "MIDDLE", 8, "MIDDLE", ties, 1);
        return expert;
    }

    private static DrawRecord draw(int size, List<Expert> pool, String seed) {
        return DrawRecord.draw(PanelShape.of(size, 0, RULES, TODAY), seed, "c", List.of("bb", "aa"), pool, List.of());
    }

    @ParameterizedTest
    @CsvSource({"5,4", "7,5", "9,6", "11,8"})
    void expertsAreTwoThirdsAtLeast(int size, int experts) {
        assertThat(PanelShape.leastExperts(size)).isEqualTo(experts);
    }

    @Test
    void halfOfTheExpertsKnowTheField() {
        assertThat(PanelShape.of(5, 0, RULES, TODAY).socialQuota()).isEqualTo(3);
        assertThat(PanelShape.of(5, 1, RULES, TODAY).socialQuota()).isEqualTo(2);
        var seats = draw(5, pool(3, 20), "seed").seats();
        assertThat(seats).hasSize(5).filteredOn(DrawRecord.Candidate::social).hasSize(3);
        assertThat(draw(5, pool(2, 20), "seed").seats()).isEmpty();
        assertThat(draw(5, pool(3, 1), "seed").seats()).hasSize(4);
    }

    /** Written again from the package's description alone, with nothing of the code it checks. */
    @Test
    void anyoneCanRepeatTheDraw() throws Exception {
        var pool = pool(6, 6);
        var record = draw(7, pool, "5eed");
        var key = sha("5eed" + ":" + "aa,bb");
        var place = new HashMap<UUID, String>();
        for (var expert : pool) {
            place.put(expert.id(), sha(key + ":" + expert.id()));
        }
        var order = pool.stream().sorted(Comparator.comparing(expert -> place.get(expert.id()))).toList();
        var expected = new ArrayList<>(order.stream().filter(Expert::isSocial).limit(4).toList());
        order.stream().filter(expert -> !expected.contains(expert)).limit(3).toList().forEach(expected::add);
        assertThat(record.seats()).extracting(DrawRecord.Candidate::expertId)
                .containsExactlyInAnyOrderElementsOf(expected.stream().map(Expert::id).toList());
        assertThat(record.candidates()).extracting(DrawRecord.Candidate::expertId)
                .containsExactlyElementsOf(order.stream().map(Expert::id).toList());
    }

    private static List<Seat> seated(DrawRecord record) {
        return new ArrayList<>(record.seats().stream()
                .map(each -> Seat.drawn(UUID.randomUUID(), UUID.randomUUID(), each.expertId(), Seat.Kind.EXPERT, null)).toList());
    }

    @Test
    void aProofHoldsForAnHonestDrawAndNamesWhatWasTamperedWith() throws Exception {
        var record = DrawRecord.draw(PanelShape.of(5, 0, RULES, TODAY), "seed", sha("seed"), List.of("bb", "aa"), pool(6, 6), List.of());
        var honest = seated(record);
        var next = record.next(honest.stream().map(Seat::personId).toList(), 3).orElseThrow();
        honest.add(Seat.drawn(UUID.randomUUID(), UUID.randomUUID(), next.expertId(), Seat.Kind.EXPERT, honest.getFirst().id()));
        assertThat(DrawProof.of(UUID.randomUUID(), record, sha("seed"), honest).problems()).isEmpty();
        assertThat(DrawProof.of(UUID.randomUUID(), record, sha("other"), honest).problems()).containsExactly("COMMITMENT");

        var swapped = new ArrayList<>(record.candidates());
        java.util.Collections.swap(swapped, 0, 1);
        var reordered = new DrawRecord(record.shape(), record.seed(), record.commitment(), record.bidSeals(), swapped, List.of());
        assertThat(DrawProof.of(UUID.randomUUID(), reordered, sha("seed"), seated(reordered)).problems()).contains("ORDER");

        var last = record.candidates().getLast();
        var friend = seated(record);
        friend.add(Seat.drawn(UUID.randomUUID(), UUID.randomUUID(), last.expertId(), Seat.Kind.EXPERT, friend.getFirst().id()));
        assertThat(DrawProof.of(UUID.randomUUID(), record, sha("seed"), friend).problems()).containsExactly("SEATS");
        assertThat(DrawProof.of(UUID.randomUUID(), record, sha("seed"), seated(record).subList(1, 5)).problems()).containsExactly("SEATS");
    }

    private static String sha(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFreeSeatGoesToTheNextInOrderWithinTheQuota() {
        var record = draw(5, pool(5, 5), "seed");
        var seated = record.seats().stream().map(DrawRecord.Candidate::expertId).toList();
        var next = record.next(seated, 3).orElseThrow();
        assertThat(record.candidates().stream().filter(candidate -> !seated.contains(candidate.expertId())).findFirst())
                .contains(next);
        assertThat(record.next(seated, 2).orElseThrow().social()).isTrue();
        assertThat(record.next(record.candidates().stream().map(DrawRecord.Candidate::expertId).toList(), 3)).isEmpty();
    }

    @Test
    void tiesCountThreeYearsAfterTheirEnd() {
        var agency = UUID.randomUUID();
        assertThat(expert("LAW", List.of(new Tie(agency, null))).isTiedTo(List.of(agency), RULES, TODAY)).isTrue();
        assertThat(expert("LAW", List.of(new Tie(agency, TODAY.minusYears(3)))).isTiedTo(List.of(agency), RULES, TODAY)).isTrue();
        assertThat(expert("LAW", List.of(new Tie(agency, TODAY.minusYears(3).minusDays(1)))).isTiedTo(List.of(agency), RULES, TODAY))
                .isFalse();
        assertThat(expert("LAW", List.of(new Tie(UUID.randomUUID(), null))).isTiedTo(List.of(agency), RULES, TODAY)).isFalse();
    }

    @Test
    void eligibleBySeniorTitleOrEightYears() {
        var young = new Expert(UUID.randomUUID());
        young.nominated(List.of("SOCIAL_WORK"), "MIDDLE", 7, "MIDDLE", List.of(), 1);
        assertThat(young.isEligible(RULES, TODAY)).isFalse();
        young.nominated(List.of("SOCIAL_WORK"), "SENIOR", 7, "SENIOR", List.of(), 2);
        assertThat(young.isEligible(RULES, TODAY)).isTrue();
        young.nominated(List.of("SOCIAL_WORK"), "MIDDLE", 1, "MIDDLE", List.of(), 1);
        assertThat(young.isEligible(RULES, TODAY)).as("an older nomination changes nothing").isTrue();
    }
}
