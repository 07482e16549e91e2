package org.linli.platform.idempotency;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Carries a kept answer past the resource method to the client. */
class ReplayedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient KeptAnswer answer;

    ReplayedAnswer(KeptAnswer answer) {
        super("replayed", null, false, false);
        this.answer = answer;
    }

    static class Mapper {

        @ServerExceptionMapper
        Response replay(ReplayedAnswer replayed) {
            return replayed.answer.replay();
        }
    }
}
