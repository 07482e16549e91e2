package org.linli.funding.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Text;

/**
 * What the money may be spent on 专款专用.
 *
 * @param serviceTypes codes such as FAMILY_SERVICE_STATION; empty for any
 * @param areaCodes streets such as 440105005; empty for any
 */
public record Restriction(@NotBlank @Text(max = 300) String purpose,
        @NotNull @Size(max = 50) List<@NotBlank @Text(max = 60) String> serviceTypes,
        @NotNull @Size(max = 50) List<@NotBlank @Text(max = 20) String> areaCodes) {

    /** Any service in any area. */
    public boolean permitsEverything() {
        return serviceTypes.isEmpty() && areaCodes.isEmpty();
    }

    /** The same use or a narrower one: what was given for services and areas goes on to some of those, never to any. */
    public boolean covers(Restriction other) {
        return isWithin(other.serviceTypes, serviceTypes) && isWithin(other.areaCodes, areaCodes);
    }

    /** Named for something else; what is not named is no other use. */
    public boolean excludes(@Nullable String serviceType, @Nullable String areaCode) {
        return serviceType != null && !isAmong(serviceTypes, serviceType)
                || areaCode != null && !isAmong(areaCodes, areaCode);
    }

    /** What names no service or no area is permitted only where any is. */
    public boolean permits(@Nullable String serviceType, @Nullable String areaCode) {
        return isAmong(serviceTypes, serviceType) && isAmong(areaCodes, areaCode);
    }

    private static boolean isWithin(List<String> narrow, List<String> wide) {
        return wide.isEmpty() || !narrow.isEmpty() && wide.containsAll(narrow);
    }

    private static boolean isAmong(List<String> named, @Nullable String code) {
        return named.isEmpty() || code != null && named.contains(code);
    }
}
