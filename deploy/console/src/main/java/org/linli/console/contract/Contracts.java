package org.linli.console.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linli.console.api.ServiceClient;
import org.linli.console.api.ServiceClient.Call;

/** The contracts of the services, read when first asked for and again now and then: a service may be renewed. */
@ApplicationScoped
public class Contracts {

    private static final long GOOD = Duration.ofMinutes(10).toNanos();
    private static final long AWAY = Duration.ofSeconds(5).toNanos();

    private final ServiceClient client;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Contracts(ServiceClient client) {
        this.client = client;
    }

    /** @param contract null where it could not be read */
    private record Kept(@Nullable Contract contract, long until) {
    }

    /** Empty while it cannot be read; whoever asks meanwhile does not wait for it again. */
    public Optional<Contract> of(String service) {
        if (!client.services().contains(service)) {
            return Optional.empty();
        }
        var known = kept.get(service);
        if (known == null || System.nanoTime() - known.until() > 0) {
            known = kept.compute(service, (name, other) -> other == null || System.nanoTime() - other.until() > 0
                    ? read(name, other) : other);
        }
        return Optional.ofNullable(known.contract());
    }

    public Optional<Operation> operation(String service, String id) {
        return of(service).flatMap(contract -> contract.operation(id));
    }

    /** An operation's name in a language, its id while the contract cannot be read. */
    public String name(String service, String id, String language) {
        return operation(service, id).map(each -> each.summary().brief(language)).orElse(id);
    }

    private Kept read(String service, @Nullable Kept before) {
        var answer = client.send(Call.get(service, "/q/openapi?format=json", Map.of())).join();
        return answer.ok() ? new Kept(new Contract(service, answer.body()), System.nanoTime() + GOOD)
                : new Kept(before == null ? null : before.contract(), System.nanoTime() + AWAY);
    }
}
