package org.linli.console.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Whoever asked for a language once gets it on every page after. */
class LanguageCookie {

    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    @ServerResponseFilter
    void keep(ContainerRequestContext request, ContainerResponseContext response) {
        var asked = request.getUriInfo().getQueryParameters().getFirst(Pages.LANGUAGE);
        if (asked != null) {
            response.getHeaders().add("Set-Cookie",
                    new NewCookie.Builder(Pages.LANGUAGE).value(asked.startsWith("en") ? "en" : "zh-CN").path("/")
                            .maxAge(YEAR).sameSite(NewCookie.SameSite.LAX).httpOnly(true).build());
        }
        response.getHeaders().add("Vary", "Accept-Language, Cookie");
    }
}
