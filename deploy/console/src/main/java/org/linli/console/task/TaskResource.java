package org.linli.console.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.console.api.Answer;
import org.linli.console.api.ServiceApi;
import org.linli.console.api.ServiceClient;
import org.linli.console.contract.Contracts;
import org.linli.console.page.Pages;
import org.linli.console.page.Words;
import org.linli.console.thing.Where;

/** What waits for the one who looks, of all five services in one list; then of each what did not fit. */
@Path("/tasks")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@RunOnVirtualThread
class TaskResource {

    private static final String LIMIT = "100";

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance tasks(List<Task> tasks, List<Answer> answers, boolean only);
    }

    /**
     * One thing that waits.
     *
     * @param about names of agencies, names of units
     * @param href page of the thing, empty where nothing can be read
     */
    record Task(String service, String kind, String id, String number, String status, String about, String href,
            @Nullable Instant due, List<Call> calls) {

        public boolean hasDue() {
            return due != null;
        }
    }

    /** @param name of the operation in the language of the page; {@code href} of its form */
    record Call(String name, String href) {
    }

    private final ServiceApi services;
    private final Contracts contracts;
    private final Words words;
    private final Pages pages;

    TaskResource(ServiceApi services, Contracts contracts, Words words, Pages pages) {
        this.services = services;
        this.contracts = contracts;
        this.words = words;
        this.pages = pages;
    }

    /** @param service whose list goes on at the cursor; empty for the beginning of all */
    @GET
    public TemplateInstance tasks(@QueryParam("service") @DefaultValue("") String service,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        var answers = services.services().contains(service)
                ? List.of(services.get(service, "/api/v1/tasks", Map.of("limit", LIMIT, "cursor", cursor)))
                : services.all("/api/v1/tasks?limit=" + LIMIT);
        var tasks = answers.stream()
                .flatMap(answer -> answer.items().stream().map(task -> task(answer.service(), task)))
                .sorted(Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
        return pages.shown(Templates.tasks(tasks, answers, !service.isEmpty()));
    }

    private Task task(String service, JsonNode task) {
        var agencies = task.path("agencies").valueStream().toList();
        var about = Stream
                .concat(agencies.stream().map(agency -> agency.path("name").asText(agency.path("id").asText())),
                        task.path("units").valueStream().map(unit -> words.of(unit.asText(), pages.language())))
                .collect(Collectors.joining(" · "));
        var due = task.path("dueAt").asText("");
        var known = agencies.isEmpty() ? Map.of("id", task.path("id").asText())
                : Map.of("id", task.path("id").asText(), "agencyId", agencies.getFirst().path("id").asText());
        var calls = task.path("calls").valueStream().map(call -> call.path("operation").asText()).toList();
        return new Task(service, task.path("kind").asText(), task.path("id").asText(), task.path("number").asText(""),
                task.path("status").asText(), about, calls.isEmpty() ? "" : page(service, calls
                        .getFirst(), known),
                due.isEmpty() ? null : Instant.parse(due),
                calls.stream().map(operation -> new Call(contracts.name(service, operation, pages.language()),
                        form(service, operation, known, task.path("version").asText("")))).toList());
    }

    /** Of the thing that an operation is about. */
    private String page(String service, String operation, Map<String, String> known) {
        return contracts.of(service).flatMap(contract -> contract.operation(operation).flatMap(contract::readingOf))
                .filter(reading -> reading.takes(known))
                .map(reading -> Where.thing(service, reading.at(known).substring(Where.API.length()))).orElse("");
    }

    private String form(String service, String operation, Map<String, String> known, String version) {
        var variables = contracts.operation(service, operation).map(each -> each.variables()).orElse(List.of("id"));
        var query = variables.stream().filter(known::containsKey).collect(Collectors.toMap(name -> name, known::get));
        query.put("version", version);
        return "/do/" + service + "/" + operation + "?" + ServiceClient.query(query);
    }
}
