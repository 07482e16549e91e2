package org.linli.peer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Registers a worker and reads one: clerks of the agency that registers them. */
@RestController
@RequestMapping("/api/v1/workers")
class WorkerController {

    record NewWorker(@NotNull UUID agencyId, @NotBlank @Size(max = 50) String name,
            @NotBlank @Pattern(regexp = "[1-8]\\d{16}[\\dX]") String residentId) {
    }

    record WorkerView(UUID id, UUID registeredBy, String name, String residentId, LocalDate registeredOn,
            int directMonths, int localMonths, int supervisionTrainingHours) {
    }

    private final WorkerService service;

    WorkerController(WorkerService service) {
        this.service = service;
    }

    @PostMapping
    ResponseEntity<WorkerView> register(@AuthenticationPrincipal Jwt token,
            @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody NewWorker body) throws Exception {
        require(token, body.agencyId());
        var view = service.register(token.getClaimAsString("preferred_username"), key, body);
        return ResponseEntity.created(URI.create("/api/v1/workers/" + view.id())).eTag("\"0\"").body(view);
    }

    @GetMapping("/{id}")
    ResponseEntity<WorkerView> read(@AuthenticationPrincipal Jwt token, @PathVariable UUID id) {
        var worker = service.read(id);
        require(token, worker.registeredBy);
        return ResponseEntity.ok().eTag("\"" + worker.version + "\"").body(service.view(worker));
    }

    private static void require(Jwt token, UUID agency) {
        var roles = token.getClaimAsMap("realm_access").get("roles");
        if (!(roles instanceof List<?> held) || !held.contains("agency-clerk")
                || !agency.toString().equals(token.getClaimAsString("agency_id"))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
