package org.linli.procurement.judging.pool;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes out. */
interface DrawProtocolApi {

    @Schema(description = "抽取公告 Every pool that was committed to, and what the draws made of it; nobody is named")
    record DrawProtocol(UUID tenderId, List<PoolView> pools) {
    }

    /**
     * @param round drawn from it, null where none was
     * @param candidates how many, and {@code keptOut} how many for which reason; null and empty before a draw
     * @param passedOver candidates of that round who could not take a seat any more, by reason
     * @param experts everybody in it by hash, ascending; empty before a draw
     */
    @Schema(description = "专家库承诺 A pool with its hash, and who took part by hash and reason")
    record PoolView(Instant committedAt, String hash, int size, @Nullable Integer round, @Nullable Integer candidates,
            List<ReasonCount> keptOut, List<ReasonCount> passedOver, List<HashedExpert> experts) {

        /** Nothing was drawn from it yet. */
        static PoolView of(PoolCommitment pool) {
            return new PoolView(pool.committedAt(), pool.hash(), pool.members().size(), null, null, List.of(),
                    List.of(), List.of());
        }

        /** @param passedOver reasons in that round */
        static PoolView of(PoolCommitment pool, int round, Stream<String> passedOver, Stream<HashedExpert> experts) {
            return new PoolView(pool.committedAt(), pool.hash(), pool.members().size(), round,
                    (int) pool.members().stream().filter(member -> member.reason() == null).count(),
                    ReasonCount.of(pool.members().stream().map(PoolMember::reason)), ReasonCount.of(passedOver),
                    experts.sorted(Comparator.comparing(HashedExpert::hash)).toList());
        }
    }

    @Schema(description = "未参加抽取人数 How many did not take part for that reason")
    record ReasonCount(String reason, long experts) {

        /** @param reasons null for candidates */
        static List<ReasonCount> of(Stream<@Nullable String> reasons) {
            return reasons.filter(Objects::nonNull)
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())).entrySet()
                    .stream().map(each -> new ReasonCount(each.getKey(), each.getValue())).toList();
        }
    }

    /**
     * @param reason why not a candidate, null for a candidate
     * @param expertId with {@code salt} what opens the hash; for candidates with the result; else only for host,
     * auditor and the expert
     */
    @Schema(description = "专家哈希 One expert of the pool, by a salted hash")
    record HashedExpert(String hash, @Nullable String reason, @Nullable UUID expertId, @Nullable String salt) {
    }
}
