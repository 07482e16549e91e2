package org.linli.procurement.judging.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.judging.expert.Expert;
import org.linli.procurement.judging.expert.SampleExpert;
import org.linli.procurement.judging.seat.Excluded;
import org.linli.procurement.judging.seat.Seat;

class DrawRecordTest {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static DrawRecord draw(int size, List<Expert> pool, String seed) {
        return DrawRecord.draw(PanelShape.of(size, 0, RULES, TODAY), new DrawSeed(1, seed, "c", List.of("bb", "aa")),
                pool, List.of(), null);
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
        var seats = draw(5, SampleExpert.pool(3, 20), "seed").seats();
        assertThat(seats).hasSize(5).filteredOn(DrawRecord.Candidate::social).hasSize(3);
        assertThat(draw(5, SampleExpert.pool(2, 20), "seed").seats()).isEmpty();
        assertThat(draw(5, SampleExpert.pool(3, 1), "seed").seats()).hasSize(4);
    }

    /** Written again from the package's description alone, with nothing of the code it checks. */
    @Test
    void anyoneCanRepeatTheDraw() throws Exception {
        var pool = SampleExpert.pool(6, 6);
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

    private static DrawSeed seed(int round) throws Exception {
        return new DrawSeed(round, "seed", sha("seed"), List.of("bb", "aa"));
    }

    /** The second round, again from the description alone: a fresh seed in the place of the first. */
    @Test
    void anyoneCanRepeatALaterRoundAndItOwesNothingToTheFirst() throws Exception {
        var pool = SampleExpert.pool(6, 6);
        var shape = PanelShape.of(5, 0, RULES, TODAY);
        var first = DrawRecord.draw(shape, seed(1), pool, List.of(), null);
        var second = DrawRecord.draw(shape, first.basis().next("fresh", sha("fresh")), pool, List.of(), null);
        var key = sha("fresh:aa,bb");
        assertThat(second.round()).isEqualTo(2);
        for (var candidate : second.candidates()) {
            assertThat(candidate.order()).isEqualTo(sha(key + ":" + candidate.expertId()));
        }
        assertThat(second.candidates()).extracting(DrawRecord.Candidate::order)
                .doesNotContainAnyElementsOf(first.candidates().stream().map(DrawRecord.Candidate::order).toList());
        var seats = seated(first);
        seats.addAll(seated(second));
        assertThat(DrawProof.of(UUID.randomUUID(), List.of(first, second), List.of(sha("seed"), sha("fresh")), seats))
                .satisfies(proof -> assertThat(proof.problems()).isEmpty())
                .satisfies(proof -> assertThat(proof.rounds()).isEqualTo(2));
        assertThat(DrawProof.of(UUID.randomUUID(), List.of(first, second), List.of(sha("seed"), sha("other")), seats)
                .problems()).containsExactly("COMMITMENT");
        assertThat(DrawProof
                .of(UUID.randomUUID(), List.of(first, second), List.of(sha("seed"), sha("fresh")), seated(first))
                .problems()).containsExactly("SEATS");
    }

    @Test
    void whoCouldNotSitAnyMoreIsPassedOverInTheProof() throws Exception {
        var record =
                DrawRecord.draw(PanelShape.of(5, 0, RULES, TODAY), seed(1), SampleExpert.pool(8, 0), List.of(), null);
        var seats = seated(record);
        var used = seats.stream().map(Seat::personId).toList();
        var barred = record.next(used, false).orElseThrow().expertId();
        var after =
                record.next(Stream.concat(used.stream(), Stream.of(barred)).toList(), false).orElseThrow().expertId();
        seats.add(Seat.replacing(UUID.randomUUID(), seats.getFirst(), after, List.of(), TODAY));
        assertThat(DrawProof.of(UUID.randomUUID(), List.of(record), List.of(sha("seed")), seats).problems())
                .containsExactly("SEATS");
        seats.set(5, Seat.replacing(UUID.randomUUID(), seats.getFirst(), after,
                List.of(new Excluded(barred, Exclusion.BARRED.name())), TODAY));
        assertThat(DrawProof.of(UUID.randomUUID(), List.of(record), List.of(sha("seed")), seats).problems()).isEmpty();
    }

    @Test
    void aChoiceIsShownAsOne() throws Exception {
        var pool = SampleExpert.pool(6, 6);
        var chosen = pool.stream().limit(5).map(Expert::id).toList();
        var record = DrawRecord.draw(PanelShape.of(5, 0, RULES, TODAY), seed(1), pool, List.of(),
                new OwnChoice(chosen, "district", "D-1", TODAY, "drug recovery"));
        assertThat(record.seats()).extracting(DrawRecord.Candidate::expertId)
                .containsExactlyInAnyOrderElementsOf(chosen);
        var proof = DrawProof.of(UUID.randomUUID(), List.of(record), List.of(sha("seed")), seated(record));
        assertThat(proof.drawn()).isFalse();
        assertThat(proof.holds()).isTrue();
    }

    private static List<Seat> seated(DrawRecord record) {
        var drawing = new Seat.Drawing(UUID.randomUUID(), "440105005", record.round(), TODAY);
        return new ArrayList<>(record.seats().stream()
                .map(each -> Seat.drawn(UUID.randomUUID(), drawing, each.expertId(), Seat.Kind.EXPERT)).toList());
    }

    @Test
    void aProofHoldsForAnHonestDrawAndNamesWhatWasTamperedWith() throws Exception {
        var record =
                DrawRecord.draw(PanelShape.of(5, 0, RULES, TODAY), seed(1), SampleExpert.pool(6, 6), List.of(), null);
        var honest = seated(record);
        var next = record.next(honest.stream().map(Seat::personId).toList(), false).orElseThrow();
        honest.add(Seat.replacing(UUID.randomUUID(), honest.getFirst(), next.expertId(), List.of(), TODAY));
        assertThat(DrawProof.of(UUID.randomUUID(), List.of(record), List.of(sha("seed")), honest).problems()).isEmpty();
        assertThat(DrawProof.of(UUID.randomUUID(), List.of(record), List.of(sha("other")), honest).problems())
                .containsExactly("COMMITMENT");

        var swapped = new ArrayList<>(record.candidates());
        Collections.swap(swapped, 0, 1);
        var reordered = new DrawRecord(record.shape(), 1, record.seed(), record.commitment(), record.bidSeals(),
                swapped, List.of(), null);
        assertThat(
                DrawProof.of(UUID.randomUUID(), List.of(reordered), List.of(sha("seed")), seated(reordered)).problems())
                .contains("ORDER");

        var last = record.candidates().getLast();
        var friend = seated(record);
        friend.add(Seat.replacing(UUID.randomUUID(), friend.getFirst(), last.expertId(), List.of(), TODAY));
        assertThat(DrawProof.of(UUID.randomUUID(), List.of(record), List.of(sha("seed")), friend).problems())
                .containsExactly("SEATS");
        assertThat(DrawProof.of(UUID.randomUUID(), List.of(record), List.of(sha("seed")), seated(record).subList(1, 5))
                .problems()).containsExactly("SEATS");
    }

    private static String sha(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFreeSeatGoesToTheNextInOrderWithinTheQuota() {
        var record = draw(5, SampleExpert.pool(5, 5), "seed");
        var seated = record.seats().stream().map(DrawRecord.Candidate::expertId).toList();
        var next = record.next(seated, false).orElseThrow();
        assertThat(record.candidates().stream().filter(candidate -> !seated.contains(candidate.expertId())).findFirst())
                .contains(next);
        assertThat(record.next(seated, true).orElseThrow().social()).isTrue();
        assertThat(record.next(record.candidates().stream().map(DrawRecord.Candidate::expertId).toList(), false))
                .isEmpty();
    }
}
