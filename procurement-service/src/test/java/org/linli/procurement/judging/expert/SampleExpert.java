package org.linli.procurement.judging.expert;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Experts of the pool, as workforce nominated them. */
public final class SampleExpert {

    private SampleExpert() {
    }

    /** @param social how many know the field; {@code other} experts do not */
    public static List<Expert> pool(int social, int other) {
        return IntStream.range(0, social + other)
                .mapToObj(index -> of(index < social ? "SOCIAL_WORK" : "LAW", List.of())).toList();
    }

    static Expert of(String domain, List<Tie> ties) {
        var expert = new Expert(UUID.randomUUID());
        expert.nominated(List.of(domain), "MIDDLE", 8, "MIDDLE", ties, 1);
        return expert;
    }
}
