package org.linli.console.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** The first page, and where a sign-in begins. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class HomeResource {

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance home();
    }

    private final Pages pages;

    HomeResource(Pages pages) {
        this.pages = pages;
    }

    @GET
    @RunOnVirtualThread
    public TemplateInstance home() {
        return pages.shown(Templates.home());
    }

    /** Reached only by who is signed in: the way there is the sign-in. */
    @GET
    @Path("sign-in")
    @Authenticated
    public RestResponse<Void> signIn() {
        return RestResponse.seeOther(URI.create("/tasks"));
    }
}
