package org.linli.procurement.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who carries which part of a service: the four columns of the responsibility matrix. */
@Schema(description = "政府、市场、社会、个人的权责分工 Who carries which part")
public record Responsibilities(String government, String market, String society, String person) {
}
