package org.linli.registry.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Objects of the Human Services Data Specification 3.0 (Open Referral, docs.openreferral.org), with the fields that the
 * register can fill: their names and types are those of its schemas organization, organization_identifier, service,
 * location, address, service_at_location and schedule.
 */
final class Hsds {

    /** Of Guangzhou, in hours east of UTC. */
    static final int TIMEZONE = 8;

    private Hsds() {
    }

    /** A part that has no id of its own has one that follows from the whole's: the same in every extract. */
    static UUID part(UUID whole, String part) {
        return UUID.nameUUIDFromBytes((whole + "/" + part).getBytes(StandardCharsets.UTF_8));
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HsdsOrganization", description = "机构(HSDS) An organization of the register")
    record Organization(UUID id, String name, String description, String legalStatus, int yearIncorporated,
            List<OrganizationIdentifier> organizationIdentifiers) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "HsdsOrganizationIdentifier", description = "机构代码(HSDS) The unified social credit code")
    record OrganizationIdentifier(UUID id, UUID organizationId, String identifierType, String identifier) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HsdsService", description = "服务(HSDS) A service under one contract that has an open point")
    record Service(UUID id, UUID organizationId, String name, String status, @Nullable String eligibilityDescription) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HsdsLocation", description = "地点(HSDS) Where a service point is")
    record Location(UUID id, String locationType, UUID organizationId, String name, @Nullable String externalIdentifier,
            @Nullable String externalIdentifierType, List<Address> addresses) {
    }

    /** The postal code is not known and empty: the specification asks for the field. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HsdsAddress", description = "地址(HSDS) An address in the district")
    record Address(UUID id, UUID locationId, @JsonProperty("address_1") String street, String city, String region,
            String stateProvince, String postalCode, String country, String addressType) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HsdsServiceAtLocation", description = "服务点(HSDS) A service at a location, when and for how many")
    record ServiceAtLocation(UUID id, UUID serviceId, UUID locationId, String description, List<Schedule> schedules,
            Location location) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HsdsSchedule", description = "服务时间(HSDS) Some hours of one weekday, every week")
    record Schedule(UUID id, UUID serviceAtLocationId, String validFrom, @Nullable String validTo, int timezone,
            String freq, int interval, String byday, String wkst, String opensAt, String closesAt) {
    }
}
