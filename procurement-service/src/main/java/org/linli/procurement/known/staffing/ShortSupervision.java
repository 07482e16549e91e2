package org.linli.procurement.known.staffing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In that month so many of the agency's people were supervised too little, as workforce counts them. */
@Schema(description = "督导不足月份 A month in which people of an agency were supervised too little")
public record ShortSupervision(String month, int people) {
}
