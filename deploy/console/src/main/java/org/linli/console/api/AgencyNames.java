package org.linli.console.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linli.console.api.ServiceClient.Call;

/** What agencies are called, by their public cards; kept for a while, as every page asks for the same. */
@ApplicationScoped
public class AgencyNames {

    private static final int MOST = 10_000;
    private static final long FRESH = Duration.ofMinutes(10).toNanos();

    private final ServiceClient client;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    AgencyNames(ServiceClient client) {
        this.client = client;
    }

    private record Known(String name, long until) {
    }

    /** Names of those that are known; asks for the others side by side. */
    public Map<String, String> of(Collection<String> ids) {
        if (known.size() > MOST) {
            known.clear();
        }
        var now = System.nanoTime();
        CompletableFuture.allOf(ids.stream().distinct().filter(id -> isOld(known.get(id), now)).map(id -> client
                .send(Call.get("agency-registry", "/api/v1/agencies/" + id + "/card", Map.of())).thenAccept(card -> {
                    if (card.ok()) {
                        known.put(id, new Known(card.body().path("name").asText(), now + FRESH));
                    }
                })).toArray(CompletableFuture[]::new)).join();
        var names = new HashMap<String, String>();
        ids.forEach(id -> {
            var name = known.get(id);
            if (name != null) {
                names.put(id, name.name());
            }
        });
        return names;
    }

    private static boolean isOld(@Nullable Known name, long now) {
        return name == null || now - name.until() > 0;
    }
}
