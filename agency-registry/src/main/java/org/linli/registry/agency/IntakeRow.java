package org.linli.registry.agency;

/**
 * One row of a table of agencies, as it stands there; empty where the cell is.
 *
 * @param line of the file, the heading being the first
 * @param id of the agency's account where one was issued
 * @param codeOverrideReason why a code that fails its check is genuine all the same
 */
public record IntakeRow(int line, String id, String code, String codeOverrideReason, String kind, String name,
        String foundedOn, String address, String representative, String residentId) {
}
