package org.linli.funding.agency;

import java.util.UUID;

/** A bank account that two people of the registry have verified; the number itself stays there. */
public record PayeeAccount(UUID id, String maskedNumber) {
}
