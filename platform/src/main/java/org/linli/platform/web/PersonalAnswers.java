package org.linli.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What was answered to somebody is for nobody else, nor what nobody asked for somebody: no cache mixes them up. */
class PersonalAnswers {

    @ServerResponseFilter
    void keepNowhere(ContainerRequestContext request, ContainerResponseContext answer) {
        answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null
                && !answer.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
