package org.linli.console.thing;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.console.api.Answer;
import org.linli.console.api.ServiceApi;
import org.linli.console.api.ServiceClient;
import org.linli.console.contract.Contract;
import org.linli.console.contract.Contracts;
import org.linli.console.contract.Operation;
import org.linli.console.fact.Fact;
import org.linli.console.fact.Facts;
import org.linli.console.input.Entered;
import org.linli.console.input.Input;
import org.linli.console.input.Inputs;
import org.linli.console.page.Pages;
import org.linli.console.page.Words;

/** Everything that can be read has a page: a thing with what may be done about it, a list with what it is asked by. */
@Path("/things/{service}/{address:.+}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ThingResource {

    private static final int COLUMNS = 9;
    private static final int FACTS = 20;
    private static final String LIMIT = "50";

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance thing(Answer answer, String title, String kind, List<Part> parts,
                List<Button> buttons, List<Fact> facts, String about);

        static native TemplateInstance list(Answer answer, String title, List<Input> filters, Part table,
                List<String> links, List<Part> parts, String next, List<Button> buttons, boolean asks);
    }

    /** @param href of the form */
    record Button(String name, String href) {
    }

    private final Contracts contracts;
    private final ServiceApi services;
    private final Reader reader;
    private final Where where;
    private final Facts facts;
    private final Words words;
    private final Pages pages;

    ThingResource(Contracts contracts, ServiceApi services, Reader reader, Where where, Facts facts, Words words,
            Pages pages) {
        this.contracts = contracts;
        this.services = services;
        this.reader = reader;
        this.where = where;
        this.facts = facts;
        this.words = words;
        this.pages = pages;
    }

    @GET
    public TemplateInstance page(String service, String address, @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("order") @DefaultValue("") String order, @Context UriInfo uri) {
        var contract = contracts.of(service).orElseThrow(NotFoundException::new);
        var found = contract.reading(Where.API + address).orElseThrow(NotFoundException::new);
        return pages
                .shown(found.operation().filters().isEmpty() && !found.operation().pages() ? thing(contract, found)
                        : list(contract, found, uri.getQueryParameters()))
                .data("done", contract.operation(done).filter(Operation::commands).map(this::name).orElse(""))
                .data("order", Reader.isId(order) ? order : "");
    }

    private String name(Operation operation) {
        return operation.summary().brief(pages.language());
    }

    private TemplateInstance thing(Contract contract, Contract.Found found) {
        var operation = found.operation();
        var kind = contract.kindRead(operation);
        var answer = services.get(operation.service(), operation.at(found.values()), Map.of());
        var name = name(operation);
        var id = answer.body().path("id").asText("");
        var heard = pages.viewer().sees() && Reader.isId(id)
                ? facts.latest(new Facts.Filter(null, null, UUID.fromString(id), null), FACTS) : List.<Fact>of();
        return Templates.thing(answer, reader.title(answer.body(), name), name,
                answer.ok() ? reader.parts(operation.service(), kind, answer.body()) : List.of(),
                buttons(contract, found, answer.body()), heard, heard.isEmpty() ? "" : id);
    }

    /** What may be done about what was read, else what may be begun there. */
    private List<Button> buttons(Contract contract, Contract.Found found, JsonNode read) {
        return read.has("allowedActions") ? allowed(contract, found.values(), read) : beginnings(contract, found);
    }

    /** What the service allows the caller, with what is known of the address filled in. */
    private List<Button> allowed(Contract contract, Map<String, String> values, JsonNode thing) {
        return thing.path("allowedActions").valueStream().flatMap(each -> contract.operation(each.asText()).stream())
                .map(operation -> {
                    var known = new HashMap<>(values);
                    operation.variables().forEach(name -> {
                        if (thing.path(name).isTextual()) {
                            known.putIfAbsent(name, thing.path(name).asText());
                        }
                    });
                    known.keySet().retainAll(operation.variables());
                    return button(operation, known);
                }).toList();
    }

    private Button button(Operation operation, Map<String, String> known) {
        var query = ServiceClient.query(known);
        return new Button(name(operation),
                "/do/" + operation.service() + "/" + operation.id() + (query.isEmpty() ? "" : "?" + query));
    }

    private TemplateInstance list(Contract contract, Contract.Found found, MultivaluedMap<String, String> asked) {
        var operation = found.operation();
        var query = new HashMap<String, String>();
        operation.filters().forEach(filter -> query.put(filter.name(), asked.containsKey(filter.name())
                ? asked.getFirst(filter.name())
                : filter.name().equals("year") && filter.required() ? String.valueOf(services.today().getYear()) : ""));
        var asks = operation.filters().stream()
                .anyMatch(filter -> filter.required() && query.get(filter.name()).isBlank());
        var filters = new Inputs(Entered.of(query), Map.of(), words, pages.language()).add(operation.filters(), "");
        var shown = new HashMap<>(query);
        if (operation.pages()) {
            query.put("limit", LIMIT);
            query.put("cursor", asked.containsKey("cursor") ? asked.getFirst("cursor") : "");
        }
        var answer = asks ? Answer.nothing(operation.service())
                : services.get(operation.service(), operation.at(found.values()), query);
        shown.put("cursor", answer.next());
        var next = answer.next().isEmpty() ? "" : "?" + ServiceClient.query(shown);
        var kind = contract.kindRead(operation);
        var table = reader.table(operation.service(), kind, "", answer.items(), COLUMNS);
        var isList = answer.body().isArray() || answer.body().has("items");
        var links = answer.items().stream().map(row -> where.ofRow(operation, row)).toList();
        return Templates.list(answer, name(operation), filters.lines(), table, links,
                isList || !answer.ok() ? List.of() : reader.parts(operation.service(), kind, answer.body()), next,
                buttons(contract, found, answer.body()), asks);
    }

    /** What a caller may begin from a list: commands that stand at its address. */
    private List<Button> beginnings(Contract contract, Contract.Found list) {
        return pages.viewer().name().isEmpty() ? List.of()
                : contract.operations().stream().filter(Operation::commands)
                        .filter(each -> each.path().equals(list.operation().path()))
                        .filter(each -> each.isFor(pages.roles())).map(each -> button(each, list.values())).toList();
    }
}
