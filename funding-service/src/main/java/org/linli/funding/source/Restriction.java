package org.linli.funding.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.linli.platform.web.Text;

/**
 * What the money may be spent on 专款专用.
 *
 * @param serviceTypes codes such as FAMILY_SERVICE_STATION; empty for any
 * @param areaCodes    streets such as 440105005; empty for any
 */
public record Restriction(@NotBlank @Text(max = 300) String purpose,
        @NotNull @Size(max = 50) List<@NotBlank @Text(max = 60) String> serviceTypes,
        @NotNull @Size(max = 50) List<@NotBlank @Text(max = 20) String> areaCodes) {

    /** Any service in any area. */
    public boolean permitsEverything() {
        return serviceTypes.isEmpty() && areaCodes.isEmpty();
    }

    /** The same or a like use: any service of the one is a service of the other. */
    public boolean isLike(Restriction other) {
        return serviceTypes.isEmpty() || other.serviceTypes.isEmpty() || serviceTypes.stream().anyMatch(other.serviceTypes::contains);
    }

    public boolean permits(String serviceType, String areaCode) {
        return (serviceTypes.isEmpty() || serviceTypes.contains(serviceType))
                && (areaCodes.isEmpty() || areaCodes.contains(areaCode));
    }
}
