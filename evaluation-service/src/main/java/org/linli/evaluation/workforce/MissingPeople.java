package org.linli.evaluation.workforce;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * People of a tier who were missing within a time.
 *
 * @param days on which anybody of the tier was missing
 * @param people how many at most
 * @param certified how many certificates at most
 */
@Schema(description = "缺员 People of a tier who were missing: days, and how many at most")
public record MissingPeople(String tier, int days, int people, int certified) {
}
