package org.linli.console.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class HeardFactTest {

    private static final UUID CONTRACT = UUID.randomUUID();
    private static final Map<String, String> HEADERS = Map.of("ce_id", UUID.randomUUID().toString(), "ce_type",
            "linli.procurement.contract.signed.v1", "ce_subject", CONTRACT.toString(), "ce_sequence", "3", "ce_time",
            "2026-07-15T02:00:00Z", "ce_businessdate", "2026-07-15", "ce_actor", "purchaser-lin", "ce_correlationid",
            UUID.randomUUID().toString());

    private static ConsumerRecord<String, String> message(Map<String, String> headers, String payload) {
        var message = new ConsumerRecord<>("linli.contracts", 0, 7L, CONTRACT.toString(), payload);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    @Test
    void whatIsSaidIsReadWithEveryIdItMentions() {
        var agency = UUID.randomUUID();
        var heard = HeardFact.of(message(HEADERS, "{\"agencyId\":\"" + agency + "\",\"note\":\"no-id\"}"));
        assertThat(heard.mentions()).containsExactlyInAnyOrder(CONTRACT, agency);
        assertThat(heard.fact().service()).isEqualTo("procurement");
        assertThat(heard.fact().causation()).isNull();
    }

    @Test
    void whatIsNoFactOfOursIsSaidSo() {
        for (var name : HEADERS.keySet()) {
            var without = new TreeMap<>(HEADERS);
            without.remove(name);
            assertThatThrownBy(() -> HeardFact.of(message(without, "{}"))).as(name)
                    .isInstanceOf(IllegalArgumentException.class);
            var odd = new TreeMap<>(HEADERS);
            odd.put(name, "?");
            if (!name.equals("ce_subject") && !name.equals("ce_actor")) {
                assertThatThrownBy(() -> HeardFact.of(message(odd, "{}"))).as(name)
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThatThrownBy(() -> HeardFact.of(message(HEADERS, null))).isInstanceOf(IllegalArgumentException.class);
    }
}
