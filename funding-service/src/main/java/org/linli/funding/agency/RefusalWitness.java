package org.linli.funding.agency;

import java.util.UUID;

/** Whether the bank has refused an account: said by the feature that pays, asked by whoever pays otherwise. */
public interface RefusalWitness {

    boolean isRefused(UUID accountId);
}
