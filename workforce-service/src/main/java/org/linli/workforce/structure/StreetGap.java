package org.linli.workforce.structure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.workforce.post.Posted;
import org.linli.workforce.staffing.ContractNeed;

/**
 * What the contracts of one street or department need of a tier, and what is missing.
 *
 * @param unit null for contracts of which it is not known who buys; {@code missing} contract by contract: whom one has
 * too many helps no other
 */
record StreetGap(@Nullable String unit, String tier, int contracts, int needed, int posted, int missing) {

    private record Key(String unit, String tier) {
    }

    /** Of contracts in force that day, by street and tier. */
    static List<StreetGap> of(List<ContractNeed> needs, List<Posted> posted, LocalDate day) {
        Map<UUID, Map<String, Integer>> there = new LinkedHashMap<>();
        posted.forEach(one -> there.computeIfAbsent(one.contractId(), contract -> new TreeMap<>())
                .merge(one.tier().name(), one.people(), Integer::sum));
        Map<Key, StreetGap> gaps = new LinkedHashMap<>();
        needs.stream().filter(need -> need.isInForceOn(day)).forEach(need -> {
            var at = there.getOrDefault(need.contractId(), Map.of()).getOrDefault(need.tier(), 0);
            var one = new StreetGap(need.unit(), need.tier(), 1, need.people(), at, Math.max(0, need.people() - at));
            gaps.merge(new Key(Objects.requireNonNullElse(need.unit(), ""), need.tier()), one, StreetGap::and);
        });
        return gaps.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((one, other) -> one.unit().equals(other.unit())
                        ? one.tier().compareTo(other.tier()) : one.unit().compareTo(other.unit())))
                .map(Map.Entry::getValue).toList();
    }

    private StreetGap and(StreetGap other) {
        return new StreetGap(unit, tier, contracts + other.contracts, needed + other.needed, posted + other.posted,
                missing + other.missing);
    }
}
