package org.linli.registry.opendata;

import java.util.List;

/** The objects of an extract and, of each, the columns of its table. */
enum HsdsObject {

    ORGANIZATION("id", "name", "description", "legal_status", "year_incorporated"),
    ORGANIZATION_IDENTIFIER("id", "organization_id", "identifier_type", "identifier"),
    SERVICE("id", "organization_id", "name", "status", "eligibility_description"),
    LOCATION("id", "location_type", "organization_id", "name", "external_identifier", "external_identifier_type"),
    ADDRESS("id", "location_id", "address_1", "city", "region", "state_province", "postal_code", "country",
            "address_type"),
    SERVICE_AT_LOCATION("id", "service_id", "location_id", "description"), SCHEDULE("id", "service_at_location_id",
            "valid_from", "valid_to", "timezone", "freq", "interval", "byday", "wkst", "opens_at", "closes_at");

    private final List<String> columns;

    HsdsObject(String... columns) {
        this.columns = List.of(columns);
    }

    List<String> columns() {
        return columns;
    }
}
