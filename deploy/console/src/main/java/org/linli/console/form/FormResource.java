package org.linli.console.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.console.api.Answer;
import org.linli.console.api.ServiceApi;
import org.linli.console.contract.Contracts;
import org.linli.console.contract.Operation;
import org.linli.console.input.Entered;
import org.linli.console.input.Inputs;
import org.linli.console.page.Pages;
import org.linli.console.thing.Part;
import org.linli.console.thing.Reader;
import org.linli.console.thing.Where;

/**
 * A form for every command: what it asks for; for what moves money or standing a look at the whole; then it is sent
 * with the caller's own token and the version that was seen. A refusal stands at its field in the service's words.
 */
@Path("/do/{service}/{operation}")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@RunOnVirtualThread
class FormResource {

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance form(Sheet sheet, boolean away, boolean stale);

        static native TemplateInstance confirm(Sheet sheet);

        static native TemplateInstance done(String name, List<Part> parts);
    }

    private final Contracts contracts;
    private final ServiceApi services;
    private final SecurityIdentity identity;
    private final Sheets sheets;
    private final Reader reader;
    private final Where where;
    private final Pages pages;

    FormResource(Contracts contracts, ServiceApi services, SecurityIdentity identity, Sheets sheets, Reader reader,
            Where where, Pages pages) {
        this.contracts = contracts;
        this.services = services;
        this.identity = identity;
        this.sheets = sheets;
        this.reader = reader;
        this.where = where;
        this.pages = pages;
    }

    @GET
    public String form(String service, String operation, @Context UriInfo uri) {
        var asked = new Entered(uri.getQueryParameters());
        return form(
                sheets.of(new Command(allowed(service, operation), asked, Command.newKey(), ""), List.of(), Map.of()),
                false, false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> send(String service, String operation, MultivaluedMap<String, String> sent) {
        var values = new HashMap<String, List<String>>(sent);
        var command =
                new Command(allowed(service, operation), new Entered(values), one(sent, "key"), one(sent, "etag"));
        if (sent.containsKey("more")) {
            values.put(one(sent, "more") + ".", List.of(""));
        }
        if (sent.containsKey("more") || sent.containsKey("back")) {
            return RestResponse.ok(form(sheets.of(command, List.of(), Map.of()), false, false));
        }
        var whole = command.dense();
        if (whole.operation().twice() && !sent.containsKey("sure")) {
            return RestResponse.ok(pages.shown(Templates.confirm(sheets.of(whole, List.of(), Map.of()))).render());
        }
        var answer = services.send(whole.call());
        return answer.ok() ? done(whole, answer) : RestResponse.ok(refused(whole, answer));
    }

    /** What could not be answered is tried again as the same command. */
    private String refused(Command command, Answer answer) {
        if (answer.away()) {
            return form(sheets.of(command, List.of(), Map.of()), true, false);
        }
        var errors = Inputs.errors(answer.body());
        var said = !errors.isEmpty() ? answer.basis()
                : answer.basis().isEmpty() ? answer.refusal() : answer.refusal() + " (" + answer.basis() + ")";
        return form(sheets.of(command.after(answer), said.isEmpty() ? List.of() : List.of(said), errors), false,
                answer.stale());
    }

    /** To the page of what was made, else of what it was about, else what was answered. */
    private RestResponse<String> done(Command command, Answer answer) {
        var service = command.operation().service();
        var made = answer.location().isEmpty() ? "" : where.ofPath(service, answer.location());
        var about = sheets.thing(command);
        if (made.isEmpty() && about.isEmpty()) {
            return RestResponse.ok(pages.shown(
                    Templates.done(contracts.name(service, command.operation().id(), pages.locale().toLanguageTag()),
                            reader.parts(service, "", answer.body())))
                    .render());
        }
        var order = answer.order().isEmpty() ? "" : "&order=" + answer.order();
        return RestResponse.seeOther(URI.create(
                (made.isEmpty() ? Where.thing(service, about) : made) + "?done=" + command.operation().id() + order));
    }

    private String form(Sheet sheet, boolean away, boolean stale) {
        return pages.shown(Templates.form(sheet, away, stale)).render();
    }

    /** An operation that changes something and that the caller's role may try. */
    private Operation allowed(String service, String id) {
        var operation =
                contracts.operation(service, id).filter(Operation::commands).orElseThrow(NotFoundException::new);
        if (!operation.isFor(identity.getRoles())) {
            throw new ForbiddenException();
        }
        return operation;
    }

    private static String one(MultivaluedMap<String, String> sent, String name) {
        return sent.containsKey(name) ? sent.getFirst(name) : "";
    }
}
