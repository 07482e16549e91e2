package org.linli.console.thing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.console.api.ServiceApi;
import org.linli.console.contract.Contracts;
import org.linli.console.contract.Operation;
import org.linli.console.page.Pages;

/** On which page a thing stands, by the name of the field that mentions it. */
@RequestScoped
public class Where {

    public static final String API = "/api/v1/";
    private static final Map<String, String> OWN_PAGES =
            Map.of("agency", "/open/agencies/", "tender", "/open/tenders/");

    private final Contracts contracts;
    private final ServiceApi services;
    private final Pages pages;

    Where(Contracts contracts, ServiceApi services, Pages pages) {
        this.contracts = contracts;
        this.services = services;
        this.pages = pages;
    }

    /** @param address below the API's root */
    public static String thing(String service, String address) {
        return "/things/" + service + "/" + address;
    }

    /** Of what a service says stands at a path, or empty where that is no page. */
    public String ofPath(String service, String location) {
        var path = location.replaceFirst("^https?://[^/]*", "");
        return path.startsWith(API) && contracts.of(service).flatMap(each -> each.reading(path)).isPresent()
                ? thing(service, path.substring(API.length())) : "";
    }

    /**
     * Of a thing that a field names.
     *
     * @param field such as {@code contractId}
     * @return empty for nowhere
     */
    String of(String service, String field, String id) {
        var kind = field.replaceFirst("Id$", "");
        var own = OWN_PAGES.get(kind);
        if (own != null || field.endsWith("AgencyId")) {
            return (own == null ? OWN_PAGES.get("agency") : own) + id;
        }
        var list = API + plural(kind);
        var places = new LinkedHashSet<>(List.of(service));
        places.addAll(services.services());
        return places.stream().flatMap(each -> contracts.of(each).flatMap(contract -> contract.below(list)).stream())
                .findFirst().map(reading -> address(reading, id)).orElse(pages.viewer().sees() ? "/about/" + id : "");
    }

    /** Of a row of a list: the thing that is read below the list's own address, by its id or what goes for one. */
    String ofRow(Operation list, JsonNode row) {
        return contracts.of(list.service()).flatMap(contract -> contract.below(list.path())).map(reading -> {
            var variable = reading.variables().getFirst();
            var id = row.path(variable).asText(row.path("id").asText(""));
            return reading.takes(Map.of(variable, id)) ? address(reading, id) : "";
        }).orElse("");
    }

    private static String address(Operation reading, String id) {
        return thing(reading.service(), reading.at(Map.of(reading.variables().getFirst(), id)).substring(API.length()));
    }

    /** {@code fundSource} is {@code fund-sources}. */
    private static String plural(String kind) {
        var words = kind.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return words.endsWith("y") ? words.substring(0, words.length() - 1) + "ies"
                : words + (words.endsWith("s") ? "es" : "s");
    }
}
