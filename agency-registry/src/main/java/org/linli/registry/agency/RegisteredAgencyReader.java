package org.linli.registry.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.NotFound;

/** What other features ask of an agency that has been registered; its file stays here. */
@ApplicationScoped
public class RegisteredAgencyReader {

    /** @param foundedOn the day of its certificate, from which the law counts */
    public record Facts(UUID id, String number, String name, AgencyKind kind, AgencyStatus status,
            String unifiedSocialCreditCode, String address, LocalDate foundedOn, LocalDate registeredOn,
            @Nullable LocalDate closedOn) {

        public boolean isClosed() {
            return status == AgencyStatus.CLOSED;
        }
    }

    private final Agencies agencies;

    RegisteredAgencyReader(Agencies agencies) {
        this.agencies = agencies;
    }

    /** @throws NotFound (404) also for one that never came into the register */
    public Facts get(UUID id) {
        var agency = agencies.get(id);
        if (agency.registeredOn() == null) {
            throw new NotFound("Agency", id);
        }
        return new Facts(id, agency.number(), agency.name(), agency.kind(), agency.status(),
                agency.unifiedSocialCreditCode(), agency.address(), agency.foundedOn(),
                Objects.requireNonNull(agency.registeredOn()), agency.closedOn());
    }

    /** With its name and address of that day. @throws NotFound (404) also for one that never came into the register */
    public Facts get(UUID id, LocalDate day) {
        var facts = get(id);
        var was = agencies.get(id).particularsOn(day);
        return new Facts(id, facts.number(), was.name(), facts.kind(), facts.status(), facts.unifiedSocialCreditCode(),
                was.address(), facts.foundedOn(), facts.registeredOn(), facts.closedOn());
    }

    /** In the register now and not suspended. */
    public long countRegistered() {
        return agencies.count("status", AgencyStatus.REGISTERED);
    }
}
