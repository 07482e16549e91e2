package org.linli.console.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.linli.console.api.Answer;
import org.linli.console.api.ServiceApi;
import org.linli.console.page.Pages;

/** The dated parameters that the services decide by, with their basis. Public, as the rules are. */
@Path("/rules")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RuleResource {

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance rules(List<Line> lines, String words, List<Answer> answers);
    }

    record Line(String service, String id, String value, String unit, String from, String to, String basis) {

        static Line of(String service, JsonNode rule) {
            return new Line(service, rule.path("id").asText(), rule.path("value").asText(), rule.path("unit").asText(),
                    rule.path("from").asText(), rule.path("to").asText(""), rule.path("basis").asText());
        }

        boolean has(String words) {
            return (id + " " + basis).toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
        }
    }

    private final ServiceApi services;
    private final Pages pages;

    RuleResource(ServiceApi services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    @GET
    public TemplateInstance rules(@QueryParam("words") @DefaultValue("") String words) {
        var answers = services.all("/api/v1/rules");
        var lines =
                answers.stream().flatMap(answer -> answer.items().stream().map(rule -> Line.of(answer.service(), rule)))
                        .filter(line -> line.has(words.strip())).toList();
        return pages.shown(Templates.rules(lines, words, answers));
    }
}
