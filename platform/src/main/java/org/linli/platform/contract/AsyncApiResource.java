package org.linli.platform.contract;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.problem.NotFound;

/** Serves the committed contracts/asyncapi.yaml; a test keeps it equal to the code. */
@Path("/asyncapi")
@Produces("application/yaml")
@Tag(name = "Platform")
class AsyncApiResource {

    @GET
    @Operation(operationId = "readAsyncApi", summary = "事件契约 The event contract, AsyncAPI 3")
    public String document() {
        try (var stream =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("contracts/asyncapi.yaml")) {
            if (stream == null) {
                throw new NotFound("Contract", "asyncapi.yaml");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
