package org.linli.registry.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.platform.aggregate.Aggregates;

/** How streets and communities are typed, with what is proposed. */
@ApplicationScoped
class AreaTypings implements Aggregates<AreaTyping> {

    @Override
    public String kind() {
        return "Typing";
    }

    /** Of each street the latest that holds on the day; without the communities. */
    Map<String, AreaTyping> ofStreets(LocalDate day) {
        return latest("length(area) = 9 and status = ?1 and fromDay <= ?2 order by area, fromDay",
                TypingStatus.IN_FORCE, day);
    }

    /** Of each community of that street that was typed on its own. */
    Map<String, AreaTyping> ofCommunities(String street, LocalDate day) {
        return latest("area like ?1 and status = ?2 and fromDay <= ?3 order by area, fromDay", street + "___",
                TypingStatus.IN_FORCE, day);
    }

    private Map<String, AreaTyping> latest(String query, Object... values) {
        return find(query, values).stream()
                .collect(Collectors.toMap(AreaTyping::area, Function.identity(), (earlier, later) -> later));
    }
}
