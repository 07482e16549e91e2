package org.linli.console.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.console.api.OperationNames;
import org.linli.console.api.ServiceApi;
import org.linli.console.page.Pages;
import org.linli.console.page.Words;

/** What waits for the one who looks, of all five services in one list. */
@Path("/tasks")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@RunOnVirtualThread
class TaskResource {

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance tasks(List<Task> tasks, List<String> away);
    }

    /**
     * One thing that waits.
     *
     * @param about names of agencies, codes of units
     * @param calls operation, method and path
     */
    record Task(String service, String kind, String id, String number, String status, String about,
            @Nullable Instant due, List<Call> calls) {

        static Task of(String service, JsonNode task, UnaryOperator<String> names, UnaryOperator<String> units) {
            var about = Stream
                    .concat(task.path("agencies").valueStream()
                            .map(agency -> agency.path("name").asText(agency.path("id").asText())),
                            task.path("units").valueStream().map(unit -> units.apply(unit.asText())))
                    .collect(Collectors.joining(" · "));
            var due = task.path("dueAt").asText("");
            return new Task(service, task.path("kind").asText(), task.path("id").asText(),
                    task.path("number").asText(""), task.path("status").asText(), about,
                    due.isEmpty() ? null : Instant.parse(due),
                    task.path("calls").valueStream().map(call -> new Call(names.apply(call.path("operation").asText()),
                            call.path("method").asText(), call.path("path").asText())).toList());
        }

        public boolean hasDue() {
            return due != null;
        }
    }

    /** @param name of the operation in the language of the page */
    record Call(String name, String method, String path) {
    }

    private final ServiceApi services;
    private final OperationNames names;
    private final Words words;
    private final Pages pages;

    TaskResource(ServiceApi services, OperationNames names, Words words, Pages pages) {
        this.services = services;
        this.names = names;
        this.words = words;
        this.pages = pages;
    }

    @GET
    public TemplateInstance tasks() {
        var answers = services.all("/api/v1/tasks?limit=100");
        var language = pages.locale().toLanguageTag();
        var tasks = answers.stream()
                .flatMap(answer -> answer.items().stream()
                        .map(task -> Task.of(answer.service(), task,
                                operation -> names.of(services, answer.service(), operation, language),
                                unit -> words.of(unit, language))))
                .sorted(Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
        return pages.shown(Templates.tasks(tasks,
                answers.stream().filter(answer -> !answer.ok()).map(ServiceApi.Answer::service).toList()));
    }
}
