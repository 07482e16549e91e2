package org.linli.console.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A refusal is a page too. */
class Refusals {

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance refusal(int status);
    }

    private final Pages pages;

    Refusals(Pages pages) {
        this.pages = pages;
    }

    @ServerExceptionMapper
    RestResponse<String> forbidden(ForbiddenException refused) {
        return page(RestResponse.Status.FORBIDDEN);
    }

    @ServerExceptionMapper
    RestResponse<String> missing(NotFoundException missing) {
        return page(RestResponse.Status.NOT_FOUND);
    }

    @ServerExceptionMapper
    RestResponse<String> away(ServiceUnavailableException away) {
        return page(RestResponse.Status.SERVICE_UNAVAILABLE);
    }

    private RestResponse<String> page(RestResponse.Status status) {
        return RestResponse.ResponseBuilder
                .create(status, pages.shown(Templates.refusal(status.getStatusCode())).render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8")).build();
    }
}
