package org.linli.console.reaction;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.console.fact.Fact;
import org.linli.console.fact.Facts;
import org.linli.console.page.Pages;

/** Who hears what, as the build holds it against the code, with how often it was said and answered here. */
@Path("/reactions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"operator", "auditor"})
@RunOnVirtualThread
class ReactionResource {

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance reactions(List<Line> lines);
    }

    /**
     * A row of the table.
     *
     * @param heard how often the event was said; {@code answered} how often the hearer said something because of it
     */
    record Line(Reaction reaction, long heard, long answered) {
    }

    private final Reactions table;
    private final Facts facts;
    private final Pages pages;

    ReactionResource(Reactions table, Facts facts, Pages pages) {
        this.table = table;
        this.facts = facts;
        this.pages = pages;
    }

    @GET
    public TemplateInstance reactions() {
        var counts = facts.answered().stream()
                .collect(Collectors.toMap(count -> Fact.bare(count.type()) + " " + count.by(), count -> count,
                        (one, other) -> new Facts.Answered(one.type(), one.by(), one.heard() + other.heard(),
                                one.answered() + other.answered())));
        return pages.shown(Templates.reactions(table.all().stream().map(reaction -> {
            var heard = counts.get(reaction.event() + " ");
            var answered = counts.get(reaction.event() + " " + reaction.service());
            return new Line(reaction, heard == null ? 0 : heard.heard(),
                    answered == null || reaction.service().isEmpty() ? 0 : answered.answered());
        }).toList()));
    }
}
