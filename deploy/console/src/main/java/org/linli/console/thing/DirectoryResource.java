package org.linli.console.thing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.linli.console.api.ServiceApi;
import org.linli.console.contract.Contracts;
import org.linli.console.contract.Operation;
import org.linli.console.page.Pages;

/** Every list that whoever looks may read, and everything they may begin, service by service. */
@Path("/things")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DirectoryResource {

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance directory(List<Shelf> shelves);
    }

    /** @param begins what may be begun; empty for who is not signed in */
    record Shelf(String service, List<Link> lists, List<Link> begins) {
    }

    record Link(String name, String href) {
    }

    private final ServiceApi services;
    private final Contracts contracts;
    private final Pages pages;

    DirectoryResource(ServiceApi services, Contracts contracts, Pages pages) {
        this.services = services;
        this.contracts = contracts;
        this.pages = pages;
    }

    @GET
    public TemplateInstance directory() {
        return pages.shown(Templates.directory(services.services().stream()
                .map(service -> new Shelf(service,
                        mine(service).stream().filter(Operation::reads).filter(Operation::pages).map(this::list)
                                .toList(),
                        pages.viewer().name().isEmpty() ? List.of()
                                : mine(service).stream().filter(Operation::commands).map(this::form).toList()))
                .toList()));
    }

    /** What is about no single thing and is theirs to use. */
    private List<Operation> mine(String service) {
        return contracts.of(service).stream().flatMap(contract -> contract.operations().stream())
                .filter(each -> each.path().startsWith(Where.API) && each.variables().isEmpty())
                .filter(each -> each.isFor(pages.roles())).toList();
    }

    private Link list(Operation list) {
        return new Link(list.summary().brief(pages.language()),
                Where.thing(list.service(), list.path().substring(Where.API.length())));
    }

    private Link form(Operation command) {
        return new Link(command.summary().brief(pages.language()), "/do/" + command.service() + "/" + command.id());
    }
}
