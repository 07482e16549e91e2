package org.linli.evaluation.spot;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Sha256;

/**
 * A project's place in a draw.
 *
 * @param hash SHA-256 over {@code seed|contractId}: the smallest are drawn
 * @param day of the check, by the hash too; null for one that is not drawn
 */
record Lot(UUID contractId, String hash, @Nullable LocalDate day) {

    /** @param last day on which it can still be checked */
    record Candidate(UUID contractId, LocalDate last) {
    }

    /** At least one, and the share rounded up: 30 % of 4 are 2. */
    static List<Lot> draw(String seed, List<Candidate> candidates, int percent, LocalDate today) {
        var most = (candidates.size() * percent + 99) / 100;
        var ordered = candidates.stream().sorted(Comparator.comparing(one -> hash(seed, one.contractId()))).toList();
        return IntStream.range(0, ordered.size()).mapToObj(place -> {
            var one = ordered.get(place);
            var hash = hash(seed, one.contractId());
            return new Lot(one.contractId(), hash, place < most ? day(hash, today, one.last()) : null);
        }).toList();
    }

    /** From tomorrow to the last day, each as likely. */
    private static LocalDate day(String hash, LocalDate today, LocalDate last) {
        var span = Math.max(1, ChronoUnit.DAYS.between(today, last));
        return today.plusDays(1 + new BigInteger(hash.substring(48), 16).mod(BigInteger.valueOf(span)).longValue());
    }

    static String hash(String seed, UUID contractId) {
        return Sha256.of(seed + "|" + contractId);
    }
}
